package grantledger.command.grant.money;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import java.time.LocalDate;

/**
 * One instalment and what became of it.
 *
 * @param releasedSek    null unless it is released; at most what is planned
 * @param releasedBy     who released it, or null
 * @param paidOn         null unless the bank has confirmed it; so is the reference
 * @param returnRecorder who last recorded that the bank sent it back, or null
 */
public record Payment(
        Instalment planned,
        Long releasedSek,
        String releasedBy,
        LocalDate paidOn,
        String reference,
        String returnRecorder) {

    static Payment of(Instalment planned) {
        return new Payment(planned, null, null, null, null, null);
    }

    Payment releasing(PaymentReleased it) {
        return new Payment(planned, it.amountSek(), it.releasedBy(), null, null, returnRecorder);
    }

    Payment confirming(PaymentConfirmed it) {
        return new Payment(planned, releasedSek, releasedBy, it.paidOn(), it.reference(), returnRecorder);
    }

    Payment correcting(PaymentCorrected it) {
        return new Payment(planned, releasedSek, releasedBy, it.paidOn(), it.reference(), returnRecorder);
    }

    Payment cancelling() {
        return new Payment(planned, null, null, null, null, returnRecorder);
    }

    Payment returning(String recordedBy) {
        return new Payment(planned, null, null, null, null, recordedBy);
    }

    Payment replanned(Instalment plan) {
        return new Payment(plan, releasedSek, releasedBy, paidOn, reference, returnRecorder);
    }

    public boolean released() {
        return releasedSek != null;
    }

    public boolean confirmed() {
        return paidOn != null;
    }

    /** Released, but the bank has not confirmed it. */
    public boolean underWay() {
        return released() && !confirmed();
    }

    public long outSek() {
        return releasedSek == null ? 0 : releasedSek;
    }
}
