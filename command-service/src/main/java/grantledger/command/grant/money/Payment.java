package grantledger.command.grant.money;

import grantledger.events.GrantEvent.Instalment;

/**
 * One instalment and what became of it.
 *
 * @param releasedSek    null unless it is released; at most what is planned
 * @param releasedBy     who released it, or null
 * @param returnRecorder who last recorded that the bank sent it back, or null
 */
public record Payment(
        Instalment planned, Long releasedSek, String releasedBy, boolean confirmed, String returnRecorder) {

    static Payment of(Instalment planned) {
        return new Payment(planned, null, null, false, null);
    }

    Payment releasing(long amountSek, String person) {
        return new Payment(planned, amountSek, person, false, returnRecorder);
    }

    Payment confirming() {
        return new Payment(planned, releasedSek, releasedBy, true, returnRecorder);
    }

    Payment cancelling() {
        return new Payment(planned, null, null, false, returnRecorder);
    }

    Payment returning(String recordedBy) {
        return new Payment(planned, null, null, false, recordedBy);
    }

    Payment replanned(Instalment plan) {
        return new Payment(plan, releasedSek, releasedBy, confirmed, returnRecorder);
    }

    public boolean released() {
        return releasedSek != null;
    }

    /** Released, but the bank has not confirmed it. */
    public boolean underWay() {
        return released() && !confirmed;
    }

    public long outSek() {
        return releasedSek == null ? 0 : releasedSek;
    }
}
