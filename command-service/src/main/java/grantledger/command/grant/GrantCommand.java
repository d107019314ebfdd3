package grantledger.command.grant;

import grantledger.command.deciding.Command;
import grantledger.events.GrantEvent;
import java.util.UUID;

/** What may be asked of a grant. */
public sealed interface GrantCommand extends Command<Grant, GrantEvent>
        permits EstablishGrant,
                AcceptGrant,
                RefuseGrant,
                ReleasePayment,
                ConfirmPayment,
                RequestChange,
                ApproveChange,
                RejectChange,
                ChangeGrantAmount,
                RevokeGrant,
                ReportOutcome,
                MarkReportOverdue,
                RequestReportCompletion,
                ApproveReport,
                DemandRepayment,
                WaiveRepayment,
                RecordRepayment,
                CloseGrant {

    UUID grantId();

    @Override
    default UUID stream() {
        return grantId();
    }
}
