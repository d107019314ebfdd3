package grantledger.query.grant.view;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.RepaymentGround;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** A step in getting money back. {@link RepaymentEntry} is its form in JSON. */
@JsonSerialize(converter = RepaymentEntry.Written.class)
@JsonDeserialize(converter = RepaymentEntry.Read.class)
sealed interface Repayment {

    record Demanded(long amountSek, RepaymentGround ground, LocalDate dueOn, String reasons, String by, Instant at)
            implements Repayment {}

    record Withdrawn(long amountSek, String reasons, String by, Instant at) implements Repayment {}

    /** By itself. */
    record Reduced(long amountSek, DemandReductionGround ground, Instant at) implements Repayment {}

    record Waived(long amountSek, String reasons, String by, Instant at) implements Repayment {}

    /**
     * Received.
     *
     * @param number counts received ones from 1
     * @param interestSek came with it, and is in no sum; null where nothing was said of it
     * @param correction null unless what is said here was found out later
     */
    record Recorded(
            int number,
            long amountSek,
            LocalDate receivedOn,
            String reference,
            Long interestSek,
            String by,
            Instant at,
            Correction correction)
            implements Repayment {

        Recorded corrected(RepaymentCorrected e, String corrector, Instant now) {
            return new Recorded(
                    number,
                    e.amountSek(),
                    e.receivedOn(),
                    e.reference(),
                    interestSek,
                    by,
                    at,
                    new Correction(e.reasons(), corrector, now));
        }
    }

    /** Of a repayment that had been recorded wrongly. */
    record Correction(String reasons, String by, Instant at) {}

    long amountSek();
}
