package grantledger.command.grant.standing;

import grantledger.command.call.CommitFunds;
import grantledger.command.call.ReturnFunds;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;

/**
 * The call's money follows the grant: what a decision frees returns to the call, and what it binds anew is committed.
 * The difference is taken from the grant before and after, so that no krona returns twice.
 */
public final class CallFunds {

    private CallFunds() {}

    public static Decision<GrantEvent> follow(Grant grant, Decision<GrantEvent> decision) {
        Grant after = decision.events().stream()
                .reduce(grant, (state, event) -> Grant.KIND.after(state, event), (first, second) -> second);
        long freedSek = grant.committedSek() - after.committedSek();
        if (freedSek == 0) {
            return decision;
        }
        Award award = grant.award();
        return freedSek > 0
                ? decision.then(new ReturnFunds(award.callId(), award.applicationId(), award.track(), freedSek))
                : decision.then(new CommitFunds(
                        award.callId(),
                        award.applicationId(),
                        award.track(),
                        -freedSek,
                        after.money().amountSek()));
    }
}
