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
import java.util.List;
import java.util.UUID;

/** The day has passed by which reports that were sent back were to be completed. It follows by itself, once for each. */
public record MarkCompletionsOverdue(UUID grantId, LocalDate dueOn) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        REPORT_IS_OVERDUE.require(with.acting().today().isAfter(dueOn), "The completion is due on %s.", dueOn);
        List<Integer> late = late(grant.reports());
        REPORT_IS_OVERDUE.require(!late.isEmpty(), "No completion due on %s is awaited.", dueOn);
        Decision<GrantEvent> overdue = Decision.nothing();
        for (int number : late) {
            overdue = overdue.and(new ReportOverdue(
                    grantId, number, grant.reports().plan().report(number).kind(), dueOn));
        }
        return overdue;
    }

    private List<Integer> late(Reports reports) {
        return reports.plan()
                .numbers()
                .filter(reports::isSentBack)
                .filter(number -> isLate(reports.plan().report(number)))
                .boxed()
                .toList();
    }

    private boolean isLate(ReportPlan.Owed owed) {
        return dueOn.equals(owed.dueOn()) && !dueOn.equals(owed.overdueFor());
    }
}
