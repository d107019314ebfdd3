package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.APPROVAL_UNDONE_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.REPORT_IS_APPROVED;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportReopened;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Undoes the approval of a report, which awaits examination again. */
@AllowedTo({Role.CONTROLLER, Role.DECISION_MAKER})
public record ReopenReport(
        @NotNull UUID grantId,
        @NotNull UUID reportId,
        @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        ReceivedReport report = grant.reports().require(reportId);
        REPORT_IS_APPROVED.requireOf("reportId", report.approved(), "Report %s has not been approved.", reportId);
        return MoneyFollows.after(grant, Decision.of(new ReportReopened(grantId, reportId, reasons)));
    }

    @Override
    public void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        APPROVAL_UNDONE_BY_ANOTHER.require(
                grant.reports()
                        .find(reportId)
                        .map(report -> !person.equals(report.approvedBy()))
                        .orElse(true),
                "%s approved the report.",
                person);
    }
}
