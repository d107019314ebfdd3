package grantledger.command.grant.standing;

import grantledger.command.call.CommitFunds;
import grantledger.command.call.ReturnFunds;
import grantledger.command.deciding.Decision;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantSettled;
import java.util.Objects;

/**
 * What follows a decision that moves a grant's money. A settled figure that became another is said anew, so that every
 * reader of the log has it; and the call's money follows: what a decision frees returns to the call, what it binds anew
 * is committed. The difference is taken from the grant before and after, so that no krona returns twice.
 */
public final class MoneyFollows {

    private MoneyFollows() {}

    public static Decision<GrantEvent> after(Grant grant, Decision<GrantEvent> decision) {
        return after(grant, decision, false);
    }

    /** The same where a court decided: its word is carried out whatever the ceiling says. */
    public static Decision<GrantEvent> afterJudgment(Grant grant, Decision<GrantEvent> decision) {
        return after(grant, decision, true);
    }

    private static Decision<GrantEvent> after(Grant grant, Decision<GrantEvent> decision, boolean byCourt) {
        Grant after = standing(grant, decision);
        return funds(grant, after, settled(grant, after, decision), byCourt);
    }

    /** How the grant stands once it is decided like that. */
    public static Grant standing(Grant grant, Decision<GrantEvent> decision) {
        return decision.events().stream()
                .reduce(grant, (state, event) -> GrantFold.next(state, event), (first, second) -> second);
    }

    private static Decision<GrantEvent> settled(Grant grant, Grant after, Decision<GrantEvent> decision) {
        return after.settledSek() == null
                        || after.stage() == Stage.CLOSED
                        || Objects.equals(grant.settledSek(), after.settledSek())
                ? decision
                : decision.and(new GrantSettled(grant.grantId(), after.settledSek()));
    }

    /** The limits of a track hold for what is decided, and not for what comes of it. */
    private static Long changedAmountSek(Grant grant, Grant after) {
        long amountSek = after.money().amountSek();
        return amountSek == grant.money().amountSek() ? null : amountSek;
    }

    private static Decision<GrantEvent> funds(
            Grant grant, Grant after, Decision<GrantEvent> decision, boolean byCourt) {
        long moreSek = after.boundSek() - grant.boundSek();
        if (moreSek == 0) {
            return decision;
        }
        Award award = grant.award();
        return moreSek < 0
                ? decision.then(new ReturnFunds(award.callId(), award.applicationId(), award.track(), -moreSek))
                : decision.then(new CommitFunds(
                        award.callId(),
                        award.applicationId(),
                        award.track(),
                        moreSek,
                        after.highestBoundSek() - grant.highestBoundSek(),
                        changedAmountSek(grant, after),
                        byCourt));
    }
}
