package grantledger.query.grant.view;

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
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.GrantEvent;
import grantledger.format.Envelope;
import grantledger.query.grant.view.Change.State;
import java.time.Instant;

/** What each event makes of a grant. */
final class GrantFold {

    private GrantFold() {}

    static GrantView after(GrantView view, GrantEvent event, Envelope at) {
        return changed(view, event, at).standing();
    }

    private static GrantView changed(GrantView view, GrantEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt();
        return switch (event) {
            case GrantEstablished e -> GrantView.established(e, at);
            case GrantAccepted _ -> view.accepted(at);
            case GrantRefused e -> view.refused(e.reason(), at);
            case PaymentReleased e -> view.paying(Instalments.released(view.instalments(), e, at));
            case PaymentConfirmed e ->
                view.paying(Instalments.paid(view.instalments(), e))
                        .with(view.money().paid(e.amountSek()));
            case PaymentCancelled e -> view.paying(Instalments.unreleased(view.instalments(), e.instalment()));
            case PaymentReturned e -> returned(view, e);
            case PaymentCorrected e -> view.paying(Instalments.corrected(view.instalments(), e));
            case PaymentsHeld _ -> view.holding(true);
            case PaymentsResumed _ -> view.holding(false);
            case InstalmentsChanged e -> view.paying(Instalments.adjusted(view.instalments(), e.instalments()));
            case ChangeRequested e -> view.changing(Changes.requested(view.changes(), e, at));
            case ChangeApproved e -> view.approved(e, envelope);
            case ChangeRejected e ->
                view.changing(Changes.decided(view.changes(), e.changeId(), State.REJECTED, e.reasons(), envelope));
            case GrantAmountChanged e -> view.amounting(e);
            case GrantRevoked e -> view.revoked(e.reason(), at);
            case GrantReinstated e -> view.reinstated(e);
            case OutcomeReported e -> view.reporting(Reports.received(view.reports(), e, at));
            case ReportSelectedForReview e ->
                view.reporting(Reports.changed(view.reports(), e.reportId(), report -> report.selected(e.ground())));
            case ReportCompletionRequested e ->
                view.reporting(Reports.changed(view.reports(), e.reportId(), report -> report.incomplete(e)));
            case ReportReviewed _ -> view;
            case ReportReopened e ->
                view.reporting(Reports.changed(view.reports(), e.reportId(), Report.Received::reopened));
            case ReportMoved e ->
                view.reporting(Reports.moved(view.reports(), new ReportDay(e.report(), e.dueOn())));
            case ReportWaived e -> view.reporting(Reports.waived(view.reports(), e.report()));
            case ReportApproved e ->
                view.reporting(Reports.changed(view.reports(), e.reportId(), report -> report.approved(e, at)));
            case ReportOverdue e -> view.reporting(Reports.overdue(view.reports(), e.plannedReport()));
            case GrantSettled e -> view.with(view.money().settled(e.settledAmountSek()));
            case RepaymentDemanded e -> repaid(view, new Repayment.Demanded(e.amountSek(), e.ground(), e.dueOn(), at));
            case DemandWithdrawn e -> repaid(view, new Repayment.Withdrawn(e.amountSek(), e.reasons(), at));
            case DemandReduced e -> repaid(view, new Repayment.Reduced(e.amountSek(), e.ground(), at));
            case RepaymentCorrected e ->
                view.with(view.money().corrected(e.repayment(), e.amountSek(), e.receivedOn(), e.reference()));
            case RepaymentWaived e -> repaid(view, new Repayment.Waived(e.amountSek(), e.reasons(), at));
            case RepaymentRecorded e ->
                repaid(view, new Repayment.Recorded(e.amountSek(), e.receivedOn(), e.reference(), at));
            case GrantReopened _ -> view.reopened();
            case GrantClosed e ->
                view.with(view.money().settled(e.settledAmountSek())).ended(Ending.Kind.CLOSED, null, at);
        };
    }

    private static GrantView returned(GrantView view, PaymentReturned e) {
        boolean paid = Instalments.isPaid(view.instalments(), e.instalment());
        return view.paying(Instalments.unreleased(view.instalments(), e.instalment()))
                .with(view.money().paid(paid ? -e.amountSek() : 0));
    }

    private static GrantView repaid(GrantView view, Repayment repayment) {
        return view.with(view.money().then(repayment));
    }
}
