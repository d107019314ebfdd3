package grantledger.command.grant;

import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.UUID;

/** Follows from a decision to grant; the grant begins as the decision says. */
public record EstablishGrant(GrantEstablished as) implements GrantCommand {

    @Override
    public UUID grantId() {
        return as.grantId();
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant none, Deciding with) {
        return Decision.of(as);
    }
}
