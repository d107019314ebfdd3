package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.PAYMENTS_NOT_HELD;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentsHeld;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Stops payments until they are resumed. */
@AllowedTo({Role.CONTROLLER, Role.DECISION_MAKER})
public record HoldPayments(
        @NotNull UUID grantId, @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        PAYMENTS_NOT_HELD.require(!grant.held(), "Payments are on hold already.");
        return Decision.of(new PaymentsHeld(grantId, reasons));
    }
}
