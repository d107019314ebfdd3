package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.REPORT_MOVES;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.ReportPlan;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportMoved;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;

/** Gives a planned report another day. */
@AllowedTo(Role.OFFICER)
public record MoveReport(
        @NotNull UUID grantId,
        @NotNull @Positive Integer report,
        @NotNull @Day LocalDate dueOn,
        @NotNull @Text String reasons)
        implements GrantHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        ReportPlan.Owed owed = grant.reports().requireOwed("report", report);
        REPORT_MOVES.requireOf("dueOn", !dueOn.equals(owed.dueOn()), "Report %d is due then already.", report);
        Days.requireReportDue("dueOn", dueOn, grant.award());
        return Decision.of(new ReportMoved(grantId, report, dueOn, reasons));
    }
}
