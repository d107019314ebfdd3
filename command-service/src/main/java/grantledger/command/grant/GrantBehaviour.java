package grantledger.command.grant;

import grantledger.command.deciding.Behaviour;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.ApproveChange;
import grantledger.command.grant.changing.AwaitNewDecision;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.ChangeInstalments;
import grantledger.command.grant.changing.RejectChange;
import grantledger.command.grant.changing.RequestChange;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.closing.ReopenGrant;
import grantledger.command.grant.paying.CancelPayment;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.CorrectPayment;
import grantledger.command.grant.paying.HoldPayments;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.paying.ResumePayments;
import grantledger.command.grant.paying.ReturnPayment;
import grantledger.command.grant.recovering.CorrectRepayment;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.recovering.WithdrawDemand;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.MarkCompletionsOverdue;
import grantledger.command.grant.reporting.MarkReportOverdue;
import grantledger.command.grant.reporting.MoveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReopenReport;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.RequestReportCompletion;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.reporting.WhenGrantEstablishedThenAwaitReports;
import grantledger.command.grant.reporting.WhenReportMovedThenAwaitIt;
import grantledger.command.grant.reporting.WhenReportSentBackThenAwaitIt;
import grantledger.command.grant.standing.Grant;
import grantledger.events.GrantEvent;
import java.util.List;

/** What may be asked of a grant, in the order of its life, and what follows by itself. */
public final class GrantBehaviour {

    public static final Behaviour<Grant, GrantEvent> ALL = new Behaviour<>(
            Grant.KIND,
            List.of(
                    EstablishGrant.class,
                    AcceptGrant.class,
                    RefuseGrant.class,
                    ReleasePayment.class,
                    ConfirmPayment.class,
                    CancelPayment.class,
                    ReturnPayment.class,
                    CorrectPayment.class,
                    HoldPayments.class,
                    ResumePayments.class,
                    RequestChange.class,
                    ApproveChange.class,
                    RejectChange.class,
                    ChangeInstalments.class,
                    ChangeGrantAmount.class,
                    AwaitNewDecision.class,
                    RevokeGrant.class,
                    ReportOutcome.class,
                    RequestReportCompletion.class,
                    RecordReportReview.class,
                    ApproveReport.class,
                    ReopenReport.class,
                    MoveReport.class,
                    WaiveReport.class,
                    MarkReportOverdue.class,
                    MarkCompletionsOverdue.class,
                    DemandRepayment.class,
                    WithdrawDemand.class,
                    WaiveRepayment.class,
                    RecordRepayment.class,
                    CorrectRepayment.class,
                    CloseGrant.class,
                    ReopenGrant.class),
            List.of(),
            List.of(
                    new WhenGrantEstablishedThenAwaitReports(),
                    new WhenReportMovedThenAwaitIt(),
                    new WhenReportSentBackThenAwaitIt()));

    private GrantBehaviour() {}
}
