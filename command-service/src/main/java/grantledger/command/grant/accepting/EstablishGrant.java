package grantledger.command.grant.accepting;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
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
    public Decision<GrantEvent> decide(Grant none, Circumstances with) {
        return Decision.of(as);
    }
}
