package grantledger.command.grant.changing;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.MoneyFollows;
import grantledger.command.grant.standing.Stage;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.PaymentsResumed;
import java.util.UUID;

/**
 * Follows from a decision on the application that was reconsidered, made anew after it had been annulled, or changed by a
 * court. A revoked grant is in force again; a court's word reopens a closed one, and so does another amount after the
 * decision was annulled.
 *
 * @param decidedBy the person who decided, or the court
 * @param resuming  payments were on hold while the decision was annulled, and go on
 */
public record ChangeGrantAmount(
        UUID grantId, long amountSek, String reason, String decidedBy, boolean byCourt, boolean resuming)
        implements GrantCommand {

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        AmountChange change =
                new AmountChange(amountSek, reason, decidedBy, with.acting().today());
        Decision<GrantEvent> changed = resumed(grant, changed(grant, change));
        return byCourt ? MoneyFollows.afterJudgment(grant, changed) : MoneyFollows.after(grant, changed);
    }

    private Decision<GrantEvent> changed(Grant grant, AmountChange change) {
        Decision<GrantEvent> open = opened(grant);
        Stage stage = MoneyFollows.standing(grant, open).stage();
        if (resuming && stage == Stage.CLOSED) {
            return open;
        }
        stage.requireLive();
        if (stage == Stage.REVOKED) {
            return open.and(change.reinstating(grant));
        }
        if (!byCourt) {
            AmountChange.requireNotBelowReleased("amountSek", grant.money(), amountSek);
        }
        return amountSek == grant.money().amountSek() ? open : open.and(change.of(grant));
    }

    private Decision<GrantEvent> opened(Grant grant) {
        boolean anew = byCourt || (resuming && amountSek != grant.money().amountSek());
        return anew && grant.stage() == Stage.CLOSED
                ? Decision.of(new GrantReopened(grantId, reason))
                : Decision.nothing();
    }

    private Decision<GrantEvent> resumed(Grant grant, Decision<GrantEvent> changed) {
        return resuming && grant.held() ? changed.and(new PaymentsResumed(grantId, reason)) : changed;
    }
}
