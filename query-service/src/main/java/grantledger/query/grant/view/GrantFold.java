package grantledger.query.grant.view;

import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.format.Envelope;
import grantledger.query.grant.money.Money;
import grantledger.query.grant.money.MoneyFold;
import grantledger.query.grant.reporting.Place.Waiver;
import grantledger.query.grant.reporting.Report.Received;
import grantledger.query.grant.reporting.Report.Review;
import grantledger.query.grant.reporting.Report.Verdict;
import grantledger.query.grant.reporting.Reports;
import grantledger.query.grant.view.Change.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What each event makes of a grant. Its money has a fold of its own. */
final class GrantFold {

    /** Its amount is no decision on the grant. */
    private static final String APPROVAL_OF_A_CHANGE = "approve-change";

    private GrantFold() {}

    static GrantView after(GrantView view, GrantEvent event, Envelope at) {
        Money money = MoneyFold.after(view == null ? null : view.money(), event);
        return changed(view, event, at).with(money);
    }

    private static GrantView changed(GrantView view, GrantEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt();
        return switch (event) {
            case GrantEstablished e -> GrantView.established(e, at);
            case GrantAccepted _ -> view.accepted(at);
            case GrantRefused e -> Endings.ended(view, Ending.Kind.REFUSED, e.reason(), envelope);
            case PaymentReleased e -> view.with(view.payments().released(e, envelope));
            case PaymentConfirmed e -> view.with(view.payments().paid(e));
            case PaymentCancelled e -> view.with(view.payments().cancelled(e, envelope));
            case PaymentReturned e -> view.with(view.payments().returned(e, envelope));
            case PaymentCorrected e -> view.with(view.payments().corrected(e));
            case PaymentsHeld e -> view.with(view.payments().held(e.reasons(), envelope));
            case PaymentsResumed _ -> view.with(view.payments().resumed());
            case InstalmentsChanged e -> replanned(view, e.instalments());
            case ChangeRequested e -> view.changing(Changes.requested(view.changes(), e, at));
            case ChangeApproved e -> approved(view, e, envelope);
            case ChangeRejected e ->
                view.changing(Changes.decided(view.changes(), e.changeId(), State.REJECTED, e.reasons(), envelope));
            case GrantAmountChanged e -> amounting(view, e, envelope);
            case GrantRevoked e -> Endings.ended(view, Ending.Kind.REVOKED, e.reason(), envelope);
            case GrantReinstated e ->
                replanned(Endings.revived(view, envelope), e.instalments())
                        .with(view.award().decided(e.amountSek()));
            case OutcomeReported e -> view.reporting(Reports.received(view.reports(), e, at));
            case ReportSelectedForReview e -> reported(view, e.reportId(), report -> report.selected(e.ground()));
            case ReportCompletionRequested e ->
                reported(view, e.reportId(), report -> report.incomplete(e.dueOn(), e.missing()));
            case ReportReviewed e ->
                reported(view, e.reportId(), report -> report.reviewed(new Review(e.findings(), e.reviewedBy(), at)));
            case ReportApproved e ->
                reported(
                        view,
                        e.reportId(),
                        report ->
                                report.judged(new Verdict.Approved(e.acceptedCostSek(), e.note(), e.approvedBy(), at)));
            case ReportReopened e -> reported(view, e.reportId(), report -> report.judged(new Verdict.None()));
            case ReportMoved e -> view.reporting(Reports.moved(view.reports(), e.report(), e.dueOn()));
            case ReportWaived e ->
                view.reporting(Reports.waived(view.reports(), e.report(), new Waiver(e.reasons(), e.waivedBy(), at)));
            case ReportOverdue e -> view.reporting(Reports.overdue(view.reports(), e.plannedReport()));
            case GrantSettled _ -> view;
            case RepaymentDemanded e -> view.repaying(Repayments.demanded(view.repayments(), e, envelope));
            case DemandWithdrawn e -> view.repaying(Repayments.withdrawn(view.repayments(), e, envelope));
            case DemandReduced e -> view.repaying(Repayments.reduced(view.repayments(), e, envelope));
            case RepaymentWaived e -> view.repaying(Repayments.waived(view.repayments(), e, envelope));
            case RepaymentRecorded e -> view.repaying(Repayments.recorded(view.repayments(), e, envelope));
            case RepaymentCorrected e -> view.repaying(Repayments.corrected(view.repayments(), e, envelope));
            case GrantClosed _ -> Endings.ended(view, Ending.Kind.CLOSED, null, envelope);
            case GrantReopened _ -> Endings.reopened(view, envelope);
        };
    }

    private static GrantView replanned(GrantView view, List<Instalment> plan) {
        return view.with(view.payments().replanned(plan, view.reports()));
    }

    private static GrantView amounting(GrantView view, GrantAmountChanged e, Envelope at) {
        GrantView after = replanned(view, e.instalments());
        return APPROVAL_OF_A_CHANGE.equals(at.command())
                ? after
                : after.with(after.award().decided(e.amountSek()));
    }

    private static GrantView approved(GrantView view, ChangeApproved e, Envelope at) {
        Change change = Changes.one(view.changes(), e.changeId());
        return view.with(view.award().changed(change.newEnd(), change.budgetLines()))
                .reporting(Reports.moved(view.reports(), change.reports()))
                .changing(Changes.decided(view.changes(), e.changeId(), State.APPROVED, e.reasons(), at));
    }

    private static GrantView reported(GrantView view, UUID reportId, UnaryOperator<Received> change) {
        return view.reporting(Reports.changed(view.reports(), reportId, change));
    }
}
