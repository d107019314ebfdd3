package grantledger.command.grant.changing;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.CallFunds;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.events.GrantEvent;
import java.util.UUID;

/**
 * Follows from a decision on the application that was reconsidered, or changed by a court.
 *
 * @param decidedBy the person who reconsidered, or the court
 */
public record ChangeGrantAmount(UUID grantId, long amountSek, String reason, String decidedBy) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireNotRevoked();
        AmountChange.requireNotBelowReleased("amountSek", grant.money(), amountSek);
        if (amountSek == grant.money().amountSek()) {
            return Decision.nothing();
        }
        AmountChange change =
                new AmountChange(amountSek, reason, decidedBy, with.acting().today());
        return CallFunds.follow(grant, change.after(Decision.nothing(), grant));
    }
}
