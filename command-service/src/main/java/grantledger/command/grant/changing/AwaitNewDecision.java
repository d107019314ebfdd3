package grantledger.command.grant.changing;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Stage;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.PaymentsHeld;
import java.util.UUID;

/** Follows from a court that annulled the decision behind a live grant: nothing is paid until it is made anew. */
public record AwaitNewDecision(UUID grantId, String reason) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        boolean pays = grant.stage() == Stage.AWAITING_ANSWER || grant.stage() == Stage.ACCEPTED;
        return pays && !grant.held() ? Decision.of(new PaymentsHeld(grantId, reason)) : Decision.nothing();
    }
}
