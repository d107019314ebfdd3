package grantledger.command.grant.reporting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.values.AmountOrZero;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.ReportApproved;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Accepts a report and what it says was spent. The final report's accepted cost settles the grant. */
@AllowedTo({Role.OFFICER, Role.CONTROLLER})
public record ApproveReport(
        @NotNull UUID grantId,
        @NotNull UUID reportId,
        @NotNull @AmountOrZero Long acceptedCostSek,
        @Text String note) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        ReceivedReport report = grant.reports().requireAwaitsExamination(reportId);
        Decision<GrantEvent> approved =
                Decision.of(new ReportApproved(grantId, reportId, report.kind(), acceptedCostSek, note));
        return switch (report.kind()) {
            case PROGRESS -> approved;
            case FINAL -> settled(approved, grant);
        };
    }

    /** What is settled below the amount is never paid, unless it was released already. */
    private Decision<GrantEvent> settled(Decision<GrantEvent> approved, Grant grant) {
        long settledSek = grant.money().settledFor(acceptedCostSek);
        return CallFunds.follow(grant, approved.and(new GrantSettled(grantId, settledSek)));
    }
}
