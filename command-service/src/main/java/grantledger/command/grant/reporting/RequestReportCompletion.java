package grantledger.command.grant.reporting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sends a report back: something is missing, and is to come by a day. */
@AllowedTo({Role.OFFICER, Role.CONTROLLER})
public record RequestReportCompletion(
        @NotNull UUID grantId,
        @NotNull UUID reportId,
        @NotEmpty @Size(max = 50) List<@NotNull @Line String> missing,
        @NotNull @Day LocalDate dueOn)
        implements GrantHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        grant.reports().requireAwaitsExamination(reportId);
        Days.requireNotPast("dueOn", dueOn, with.acting().today());
        return Decision.of(new ReportCompletionRequested(grantId, reportId, missing, dueOn));
    }
}
