package grantledger.command.grant.money;

import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentRecorded;
import java.time.LocalDate;

/**
 * Money that came back.
 *
 * @param settledSek what of it met a demand; the rest came unasked
 * @param recordedBy null where it was not said
 */
public record Repayment(long amountSek, long settledSek, LocalDate receivedOn, String reference, String recordedBy) {

    static Repayment of(RepaymentRecorded it, long settledSek) {
        return new Repayment(it.amountSek(), settledSek, it.receivedOn(), it.reference(), it.recordedBy());
    }

    Repayment corrected(RepaymentCorrected it, long nowSettledSek) {
        return new Repayment(it.amountSek(), nowSettledSek, it.receivedOn(), it.reference(), recordedBy);
    }

    long unaskedSek() {
        return amountSek - settledSek;
    }

    public boolean readsLike(RepaymentCorrected it) {
        return it.amountSek() == amountSek
                && it.receivedOn().equals(receivedOn)
                && it.reference().equals(reference);
    }
}
