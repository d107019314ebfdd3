package grantledger.query.grant.money;

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
import grantledger.events.ReportKind;

/** What each event makes of a grant's money. {@code GrantSettled} is for readers of the log; here it is computed. */
public final class MoneyFold {

    private MoneyFold() {}

    /** @param money null before the grant's first event */
    public static Money after(Money money, GrantEvent event) {
        return switch (event) {
            case GrantEstablished e -> Money.granted(e.amountSek());
            case GrantAmountChanged e -> money.amounting(e.amountSek());
            case GrantReinstated e -> money.amounting(e.amountSek()).closed(false);
            case GrantRefused _, GrantRevoked _ -> money.amounting(0);
            case PaymentReleased e -> money.with(money.payments().released(e.amountSek()));
            case PaymentConfirmed e -> money.with(money.payments().confirmed(e.instalment(), e.amountSek()));
            case PaymentCancelled e -> money.with(money.payments().cancelled(e.amountSek()));
            case PaymentReturned e -> money.with(money.payments().returned(e.instalment(), e.amountSek()));
            case ReportApproved e -> e.kind() == ReportKind.FINAL ? money.accepting(e) : money;
            case ReportReopened e -> money.reopening(e.reportId());
            case RepaymentDemanded e -> money.demanding(e.amountSek());
            case DemandWithdrawn e -> money.with(money.claims().withdrawn(e.amountSek()));
            case DemandReduced e -> money.with(money.claims().reduced(e.amountSek()));
            case RepaymentWaived e -> money.with(money.claims().waived(e.amountSek()));
            case RepaymentRecorded e -> money.repaying(e.amountSek());
            case RepaymentCorrected e -> money.correcting(e);
            case GrantClosed _ -> money.closed(true);
            case GrantReopened _ -> money.closed(false);
            case GrantAccepted _,
                    GrantSettled _,
                    PaymentCorrected _,
                    PaymentsHeld _,
                    PaymentsResumed _,
                    InstalmentsChanged _,
                    ChangeRequested _,
                    ChangeApproved _,
                    ChangeRejected _,
                    OutcomeReported _,
                    ReportSelectedForReview _,
                    ReportCompletionRequested _,
                    ReportReviewed _,
                    ReportMoved _,
                    ReportWaived _,
                    ReportOverdue _ -> money;
        };
    }
}
