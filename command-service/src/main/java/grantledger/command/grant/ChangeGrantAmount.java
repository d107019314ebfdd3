package grantledger.command.grant;

import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import java.util.UUID;

/**
 * Follows from a decision on the application that was reconsidered, or changed by a court.
 *
 * @param decidedBy the person who reconsidered, or the court
 */
public record ChangeGrantAmount(UUID grantId, long amountSek, String reason, String decidedBy) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Deciding with) {
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
