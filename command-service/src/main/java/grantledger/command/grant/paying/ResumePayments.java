package grantledger.command.grant.paying;

import static grantledger.command.grant.standing.GrantRule.DECISION_STANDS;
import static grantledger.command.grant.standing.GrantRule.PAYMENTS_ARE_HELD;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentsResumed;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Lets payments go on. */
@AllowedTo({Role.CONTROLLER, Role.DECISION_MAKER})
public record ResumePayments(
        @NotNull UUID grantId, @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireLive();
        PAYMENTS_ARE_HELD.require(grant.held(), "Payments are not on hold.");
        DECISION_STANDS.require(
                !with.matter(grant.award().applicationId())
                        .map(Matter::awaitsNewDecision)
                        .orElse(false),
                "The decision was annulled.");
        return Decision.of(new PaymentsResumed(grantId, reasons));
    }
}
