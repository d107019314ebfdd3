package grantledger.command.grant.standing;

import grantledger.events.GrantEvent.Instalment;

/**
 * One instalment and what became of it.
 *
 * @param releasedSek null until it is released; at most what is planned
 */
public record Payment(Instalment planned, Long releasedSek, boolean confirmed) {

    static Payment of(Instalment planned) {
        return new Payment(planned, null, false);
    }

    Payment releasing(long amountSek) {
        return new Payment(planned, amountSek, false);
    }

    Payment confirming() {
        return new Payment(planned, releasedSek, true);
    }

    Payment replanned(Instalment plan) {
        return new Payment(plan, releasedSek, confirmed);
    }

    public boolean released() {
        return releasedSek != null;
    }

    /** Released, but the bank has not confirmed it. */
    public boolean underWay() {
        return released() && !confirmed;
    }

    public long committedSek() {
        return releasedSek == null ? 0 : releasedSek;
    }
}
