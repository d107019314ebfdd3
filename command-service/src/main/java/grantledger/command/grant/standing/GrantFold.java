package grantledger.command.grant.standing;

import grantledger.command.deciding.Acting;
import grantledger.command.grant.money.InstalmentPlan;
import grantledger.command.grant.money.Money;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.*;
import grantledger.events.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What each event makes of a grant. */
final class GrantFold {

    private GrantFold() {}

    static Grant after(Grant grant, GrantEvent event, Instant at) {
        return changed(grant, event, at).rememberingWhatItBinds();
    }

    /** For a grant that exists it does not matter when. */
    static Grant next(Grant grant, GrantEvent event) {
        return after(grant, event, Instant.EPOCH);
    }

    private static Grant changed(Grant grant, GrantEvent event, Instant at) {
        return switch (event) {
            case GrantEstablished it -> established(it, at);
            case GrantAccepted it -> grant.accepting();
            case GrantRefused it -> grant.with(grant.money().ending()).at(Stage.REFUSED);
            case PaymentReleased it -> grant.with(plan(grant).releasing(it));
            case PaymentConfirmed it -> grant.with(plan(grant).confirming(it));
            case PaymentCancelled it -> grant.with(plan(grant).cancelling(it.instalment()));
            case PaymentReturned it -> grant.with(grant.money().returning(it));
            case PaymentCorrected it -> grant.with(plan(grant).correcting(it));
            case PaymentsHeld it -> grant.holding(true);
            case PaymentsResumed it -> grant.holding(false);
            case InstalmentsChanged it ->
                grant.with(plan(grant).replanned(naming(grant, it.instalments())))
                        .with(grant.hands().deciding(it.decidedBy()));
            case ChangeRequested it ->
                grant.with(grant.changes().requesting(it)).with(grant.room().taking(it));
            case ChangeApproved it -> approved(grant, grant.changes().pending());
            case ChangeRejected it -> grant.with(grant.changes().deciding());
            case GrantAmountChanged it ->
                grant.with(grant.money().amounting(it.amountSek(), naming(grant, it.instalments())))
                        .with(grant.hands().deciding(it.decidedBy()));
            case GrantRevoked it -> grant.with(grant.money().ending()).at(Stage.REVOKED);
            case GrantReinstated it ->
                grant.with(grant.money().amounting(it.amountSek(), naming(grant, it.instalments())))
                        .at(grant.accepted() ? Stage.ACCEPTED : Stage.AWAITING_ANSWER)
                        .with(grant.hands().deciding(it.decidedBy()));
            case OutcomeReported it ->
                grant.with(grant.reports().receiving(it)).with(grant.room().taking(it));
            case ReportSelectedForReview it ->
                grant.with(grant.reports().replacing(it.reportId(), ReceivedReport::drawing));
            case ReportReviewed it -> grant.with(grant.reports().replacing(it.reportId(), ReceivedReport::reviewing));
            case ReportCompletionRequested it -> grant.with(grant.reports().sendingBack(it.reportId(), it.dueOn()));
            case ReportApproved it -> accepting(it, grant);
            case ReportReopened it -> reopening(it, grant);
            case ReportOverdue it -> grant.with(grant.reports().markingOverdue(it.plannedReport(), it.dueOn()));
            case ReportMoved it -> grant.with(grant.reports().moving(it.report(), it.dueOn()));
            case ReportWaived it -> grant.with(grant.reports().waiving(it.report(), it.waivedBy()));
            case GrantSettled it -> grant;
            case RepaymentDemanded it ->
                grant.with(grant.money().demanding(it.amountSek()))
                        .with(grant.hands().demanding(it.demandedBy()));
            case DemandWithdrawn it -> grant.with(grant.money().withdrawing(it.amountSek()));
            case DemandReduced it -> grant.with(grant.money().reducing(it.amountSek()));
            case RepaymentWaived it -> grant.with(grant.money().waiving(it.amountSek()));
            case RepaymentRecorded it -> grant.with(grant.money().repaying(it));
            case RepaymentCorrected it -> grant.with(grant.money().correcting(it));
            case GrantClosed it -> grant.at(Stage.CLOSED);
            case GrantReopened it -> grant.at(grant.money().amountSek() == 0 ? Stage.REVOKED : Stage.ACCEPTED);
        };
    }

    private static Grant established(GrantEstablished it, Instant at) {
        Reports reports = Reports.of(it.reports());
        Money money = Money.of(it.amountSek(), InstalmentPlan.of(reports.plan().naming(it.instalments())));
        long boundSek = Math.max(it.amountSek(), Objects.requireNonNullElse(it.committedBeforeSek(), 0L));
        return new Grant(
                it.grantId(),
                Award.of(it, LocalDate.ofInstant(at, Acting.ZONE)),
                Stage.AWAITING_ANSWER,
                false,
                false,
                money,
                boundSek,
                Changes.NONE,
                reports,
                Hands.NONE.deciding(it.decidedBy()),
                Room.EMPTY);
    }

    private static InstalmentPlan plan(Grant grant) {
        return grant.money().plan();
    }

    private static List<Instalment> naming(Grant grant, List<Instalment> instalments) {
        return grant.reports().plan().naming(instalments);
    }

    private static Grant approved(Grant grant, ChangeRequested change) {
        Grant decided = grant.with(grant.changes().deciding());
        return change.newEnd() == null ? decided : decided.with(grant.award().ending(change.newEnd()));
    }

    private static Grant accepting(ReportApproved it, Grant grant) {
        Grant approved = grant.with(grant.reports()
                .replacing(it.reportId(), report -> report.approving(it.acceptedCostSek(), it.approvedBy())));
        return it.kind() == ReportKind.FINAL ? approved.with(grant.money().accepting(it.acceptedCostSek())) : approved;
    }

    private static Grant reopening(ReportReopened it, Grant grant) {
        ReceivedReport report = grant.reports().require(it.reportId());
        Grant reopened = grant.with(grant.reports().replacing(it.reportId(), ReceivedReport::reopening));
        return report.kind() == ReportKind.FINAL ? reopened.with(grant.money().acceptingNothingYet()) : reopened;
    }
}
