package grantledger.command.grant;

import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAmountChanged;
import java.util.List;
import java.util.UUID;

/** Follows from a reconsideration or a court's word: the grant has another amount. */
public record ChangeGrantAmount(UUID grantId, long amountSek, String reason) implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Deciding with) {
        return Decision.of(new GrantAmountChanged(grantId, amountSek, List.of(), reason));
    }
}
