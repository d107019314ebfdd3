package grantledger.command.grant.changing;

import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeRejected;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Declines what was asked for; the grant stays as it is. */
@AllowedTo({Role.OFFICER, Role.DECISION_MAKER})
public record RejectChange(
        @NotNull UUID grantId,
        @NotNull UUID changeId,
        @NotNull @Text String reasons) implements GrantHandling {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        grant.changes().requirePending(changeId);
        return Decision.of(new ChangeRejected(grantId, changeId, reasons));
    }
}
