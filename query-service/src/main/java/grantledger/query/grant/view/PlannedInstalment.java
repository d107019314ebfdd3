package grantledger.query.grant.view;

import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One part of the payment, and how far it has come.
 *
 * @param instalment counts from 1
 * @param amountSek what was released, once it is; before that what is planned
 * @param plannedSek what the plan says of it, released or not
 * @param afterReport not released until a report has been approved or waived
 * @param report the number of that report in the plan, from 1; null for one that waits for none
 */
public record PlannedInstalment(
        int instalment,
        long amountSek,
        long plannedSek,
        LocalDate payableOn,
        boolean afterReport,
        Integer report,
        boolean released,
        String releasedBy,
        Instant releasedAt,
        LocalDate paidOn,
        String reference) {

    static PlannedInstalment planned(int number, long sek, LocalDate payableOn, boolean afterReport, Integer report) {
        return new PlannedInstalment(number, sek, sek, payableOn, afterReport, report, false, null, null, null, null);
    }

    /** By another plan; what was released stays. */
    PlannedInstalment replanned(PlannedInstalment plan) {
        return released
                ? new PlannedInstalment(
                        instalment,
                        amountSek,
                        plan.plannedSek,
                        plan.payableOn,
                        plan.afterReport,
                        plan.report,
                        true,
                        releasedBy,
                        releasedAt,
                        paidOn,
                        reference)
                : plan;
    }

    PlannedInstalment released(PaymentReleased e, Instant at) {
        return paying(e.amountSek(), e.releasedBy(), at, null, null);
    }

    PlannedInstalment paid(PaymentConfirmed e) {
        return paying(e.amountSek(), releasedBy, releasedAt, e.paidOn(), e.reference());
    }

    PlannedInstalment corrected(PaymentCorrected e) {
        return paying(amountSek, releasedBy, releasedAt, e.paidOn(), e.reference());
    }

    /** As if it had never been released. */
    PlannedInstalment waiting() {
        return planned(instalment, plannedSek, payableOn, afterReport, report);
    }

    PlannedInstalment withoutPeople() {
        return new PlannedInstalment(
                instalment,
                amountSek,
                plannedSek,
                payableOn,
                afterReport,
                report,
                released,
                null,
                releasedAt,
                paidOn,
                reference);
    }

    private PlannedInstalment paying(long sek, String by, Instant at, LocalDate on, String ref) {
        return new PlannedInstalment(
                instalment, sek, plannedSek, payableOn, afterReport, report, true, by, at, on, ref);
    }
}
