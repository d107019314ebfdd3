package grantledger.query.grant.view;

import grantledger.events.DemandReductionGround;
import grantledger.events.RepaymentGround;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** A step in getting money back. {@link RepaymentEntry} is its form in JSON. */
@JsonSerialize(converter = RepaymentEntry.Written.class)
@JsonDeserialize(converter = RepaymentEntry.Read.class)
sealed interface Repayment {

    record Demanded(long amountSek, RepaymentGround ground, LocalDate dueOn, Instant at) implements Repayment {}

    record Waived(long amountSek, String reasons, Instant at) implements Repayment {}

    record Withdrawn(long amountSek, String reasons, Instant at) implements Repayment {}

    /** Less is outstanding by itself. */
    record Reduced(long amountSek, DemandReductionGround ground, Instant at) implements Repayment {}

    /** Received. */
    record Recorded(long amountSek, LocalDate receivedOn, String reference, Instant at) implements Repayment {}

    long amountSek();
}
