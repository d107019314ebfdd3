package grantledger.query.grant.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.grant.money.Figures;
import grantledger.query.grant.reporting.ReportEntry;
import grantledger.query.grant.view.Award;
import grantledger.query.grant.view.Change;
import grantledger.query.grant.view.Ending;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.grant.view.GrantView;
import grantledger.query.grant.view.Hold;
import grantledger.query.grant.view.Payments;
import grantledger.query.grant.view.PlannedInstalment;
import grantledger.query.grant.view.RepaymentEntry;
import grantledger.query.grant.view.UndonePayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A grant as people read it. Amounts are whole SEK, and what they mean is said by {@link Figures}. Reporting tools see no
 * people, and recipients nothing of what was noted when their reports were examined: that is null then.
 *
 * @param grantedAmountSek what the decision in force grants, which {@code amountSek} says too
 * @param decidedAmountSek what the last decision or judgment to grant said, whatever was changed, refused or revoked since
 * @param hold null while payments are not on hold
 * @param payments money that has left the agency
 * @param undonePayments releases that were cancelled or sent back by the bank; they are in no sum
 * @param ending null while it lives
 */
public record GrantAnswer(
        UUID grantId,
        UUID applicationId,
        UUID callId,
        Track track,
        GrantStatus status,
        Applicant applicant,
        String projectTitle,
        LocalDate projectStart,
        LocalDate projectEnd,
        List<BudgetLine> budgetLines,
        long grantedAmountSek,
        long decidedAmountSek,
        List<String> conditions,
        String decidedBy,
        Instant establishedAt,
        Instant acceptedAt,
        boolean onHold,
        Hold hold,
        List<PlannedInstalment> instalments,
        List<Payment> payments,
        List<UndonePayment> undonePayments,
        List<ReportEntry> reports,
        List<Change> changes,
        List<RepaymentEntry> repayments,
        @JsonUnwrapped Figures figures,
        Ending ending,
        long version,
        long position) {

    public record Payment(int instalment, long amountSek, LocalDate paidOn, String reference) {}

    public static GrantAnswer of(Versioned<GrantView> row) {
        GrantView view = row.view();
        Award award = view.award();
        Payments payments = view.payments();
        return new GrantAnswer(
                view.grantId(),
                award.applicationId(),
                award.callId(),
                award.track(),
                view.status(),
                award.applicant(),
                award.projectTitle(),
                award.projectStart(),
                award.projectEnd(),
                award.budgetLines(),
                view.figures().amountSek(),
                award.decidedAmountSek(),
                award.conditions(),
                award.decidedBy(),
                award.establishedAt(),
                view.acceptedAt(),
                payments.hold() != null,
                payments.hold(),
                payments.instalments(),
                paid(payments.instalments()),
                payments.undone(),
                ReportEntry.all(view.reports()),
                view.changes(),
                RepaymentEntry.all(view.repayments()),
                view.figures(),
                view.ending(),
                row.version(),
                row.position());
    }

    private static List<Payment> paid(List<PlannedInstalment> instalments) {
        return instalments.stream()
                .filter(instalment -> instalment.paidOn() != null)
                .map(paid -> new Payment(paid.instalment(), paid.amountSek(), paid.paidOn(), paid.reference()))
                .toList();
    }
}
