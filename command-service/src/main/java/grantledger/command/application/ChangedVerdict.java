package grantledger.command.application;

import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.ChangeGrantAmount;
import grantledger.command.grant.RevokeGrant;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/**
 * A verdict in place of the one that stands. A grant that exists is told, and moves the call's money itself: only the
 * grant knows what a change or a repayment has left bound of it.
 *
 * @param because for the grant's history
 */
record ChangedVerdict(Application application, Verdict verdict, String because, String decidedBy) {

    /** The grant that the new verdict is about, or null. */
    UUID grantId() {
        return verdict.grants()
                ? application.granted().map(Status.Granted::grantId).orElseGet(() -> NewGrant.nextId(application))
                : null;
    }

    Decision<ApplicationEvent> after(Decision<ApplicationEvent> decision, Deciding with) {
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
