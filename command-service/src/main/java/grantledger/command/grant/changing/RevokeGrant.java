package grantledger.command.grant.changing;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.Stage;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import java.util.UUID;

/** Follows from a decision on the application that was turned into a decline; what was paid is too much out. */
public record RevokeGrant(UUID grantId, String reason, boolean byCourt) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        if (grant.stage() == Stage.REFUSED || grant.money().amountSek() == 0) {
            return Decision.nothing();
        }
        Decision<GrantEvent> open = byCourt && grant.stage() == Stage.CLOSED
                ? Decision.of(new GrantReopened(grantId, reason))
                : Decision.nothing();
        MoneyFollows.standing(grant, open).stage().requireLive();
        return MoneyFollows.after(grant, open.and(new GrantRevoked(grantId, reason)));
    }
}
