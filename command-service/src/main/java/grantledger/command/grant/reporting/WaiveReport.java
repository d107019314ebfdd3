package grantledger.command.grant.reporting;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportWaived;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Asks for a planned report no more. */
@AllowedTo(Role.DECISION_MAKER)
public record WaiveReport(
        @NotNull UUID grantId,
        @NotNull @Positive Integer report,
        @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        grant.reports().requireOwed("report", report);
        return Decision.of(
                new ReportWaived(grantId, report, reasons, with.acting().person()));
    }
}
