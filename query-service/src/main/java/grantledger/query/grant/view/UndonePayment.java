package grantledger.query.grant.view;

import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.format.Envelope;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A release that came to nothing: cancelled before it was sent, or sent back by the bank. It is in no sum; the instalment
 * waits for a new release.
 *
 * @param returnedOn null for one that was cancelled, as is the reference
 */
public record UndonePayment(
        int instalment,
        Kind kind,
        long amountSek,
        LocalDate returnedOn,
        String reference,
        String reasons,
        String undoneBy,
        Instant undoneAt) {

    public enum Kind {
        CANCELLED,
        RETURNED
    }

    static UndonePayment of(PaymentCancelled e, Envelope at) {
        return new UndonePayment(
                e.instalment(), Kind.CANCELLED, e.amountSek(), null, null, e.reasons(), at.actor(), at.occurredAt());
    }

    static UndonePayment of(PaymentReturned e, Envelope at) {
        return new UndonePayment(
                e.instalment(),
                Kind.RETURNED,
                e.amountSek(),
                e.returnedOn(),
                e.reference(),
                e.reasons(),
                e.recordedBy(),
                at.occurredAt());
    }

    UndonePayment withoutPeople() {
        return new UndonePayment(instalment, kind, amountSek, returnedOn, reference, reasons, null, undoneAt);
    }
}
