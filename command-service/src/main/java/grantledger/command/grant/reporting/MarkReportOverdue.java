package grantledger.command.grant.reporting;

import static grantledger.command.grant.standing.GrantRule.REPORT_IS_OVERDUE;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.ReportPlan;
import grantledger.command.grant.standing.Reports;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportOverdue;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The day of a planned report has passed without it, or the day by which it was to be completed. It follows by itself,
 * once for each day.
 *
 * @param plannedReport counts from 1, in the order of the plan
 */
public record MarkReportOverdue(UUID grantId, int plannedReport, LocalDate dueOn) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        Reports reports = grant.reports();
        REPORT_IS_OVERDUE.require(
                reports.plan().has(plannedReport)
                        && reports.plan().report(plannedReport).dueOn().equals(dueOn),
                "No report %d due on %s is planned.",
                plannedReport,
                dueOn);
        LocalDate today = with.acting().today();
        REPORT_IS_OVERDUE.require(today.isAfter(dueOn), "Report %d is due on %s.", plannedReport, dueOn);
        REPORT_IS_OVERDUE.require(reports.isAwaited(plannedReport), "Report %d is not awaited.", plannedReport);
        ReportPlan.Owed owed = reports.plan().report(plannedReport);
        REPORT_IS_OVERDUE.require(!dueOn.equals(owed.overdueFor()), "Report %d is marked overdue.", plannedReport);
        return Decision.of(new ReportOverdue(grantId, plannedReport, owed.kind(), dueOn));
    }
}
