package grantledger.command.grant;

import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantRevoked;
import java.util.UUID;

/** Follows from a reconsideration or a court's word: the decision behind the grant is now a decline. */
public record RevokeGrant(UUID grantId, String reason) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Deciding with) {
        return Decision.of(new GrantRevoked(grantId, reason));
    }
}
