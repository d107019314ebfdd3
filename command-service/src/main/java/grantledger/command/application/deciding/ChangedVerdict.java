package grantledger.command.application.deciding;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.Status;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/**
 * A verdict in place of the one that stands. A grant that exists is told, and moves the call's money itself: only the
 * grant knows what a change or a repayment has left bound of it.
 *
 * @param because for the grant's history
 */
public record ChangedVerdict(Application application, Verdict verdict, String because, String decidedBy) {

    /** The grant that the new verdict is about, or null. */
    public UUID grantId() {
        return verdict.grants()
                ? application.granted().map(Status.Granted::grantId).orElseGet(() -> NewGrant.nextId(application))
                : null;
    }

    public Decision<ApplicationEvent> after(Decision<ApplicationEvent> decision, Circumstances with) {
        if (verdict.equals(Verdict.standingIn(application))) {
            return decision;
        }
        return application
                .granted()
                .map(standing -> decision.then(
                        verdict.grants()
                                ? new ChangeGrantAmount(standing.grantId(), verdict.amountSek(), because, decidedBy)
                                : new RevokeGrant(standing.grantId(), because)))
                .orElseGet(() -> NewGrant.customary(verdict.amountSek(), decidedBy, application, with)
                        .after(decision, application));
    }
}
