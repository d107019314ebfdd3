package grantledger.command.grant.changing;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantRevoked;
import java.util.UUID;

/** Follows from a decision on the application that was turned into a decline; what was paid is owed. */
public record RevokeGrant(UUID grantId, String reason) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        return CallFunds.follow(grant, Decision.of(new GrantRevoked(grantId, reason)));
    }
}
