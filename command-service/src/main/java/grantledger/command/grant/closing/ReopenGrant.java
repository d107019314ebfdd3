package grantledger.command.grant.closing;

import static grantledger.command.grant.standing.GrantRule.GRANT_IS_CLOSED;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.Stage;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantReopened;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Opens a closed grant again, where something was overlooked. */
@AllowedTo(Role.DECISION_MAKER)
public record ReopenGrant(
        @NotNull UUID grantId, @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        GRANT_IS_CLOSED.require(grant.stage() == Stage.CLOSED, "The grant has not been closed.");
        return MoneyFollows.after(grant, Decision.of(new GrantReopened(grantId, reasons)));
    }
}
