package grantledger.command.application.deciding;

import grantledger.command.application.standing.Application;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.command.grant.standing.Grant;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/**
 * A verdict in place of the one that is in force. A grant that exists is told, and moves the call's money itself: only the
 * grant knows what a change or a repayment has left bound of it. One that was revoked is in force again under its id.
 *
 * @param because   for the grant's history
 * @param decidedBy the person, or the court
 * @param byCourt   it is carried out whatever the ceiling says, and on a closed grant too
 */
public record ChangedVerdict(
        Application application, Verdict verdict, String because, String decidedBy, boolean byCourt) {

    static ChangedVerdict byAgency(Application application, Verdict verdict, String ground, String decidedBy) {
        return new ChangedVerdict(application, verdict, ground, decidedBy, false);
    }

    public static ChangedVerdict byCourt(Application application, Verdict verdict, String court, String caseNumber) {
        return new ChangedVerdict(application, verdict, court + ", " + caseNumber, court, true);
    }

    /** The grant that the verdict is about, or null. */
    public UUID grantId(Circumstances with) {
        return verdict.grants()
                ? Grants.goingOn(application, with).map(Grant::grantId).orElseGet(() -> NewGrant.nextId(application))
                : null;
    }

    public Decision<ApplicationEvent> after(ApplicationEvent decided, Circumstances with) {
        Decision<ApplicationEvent> decision = Decision.of(decided);
        if (verdict.equals(Verdict.inForce(application, with))) {
            return decision;
        }
        return verdict.grants() ? granting(decision, with) : revoking(decision);
    }

    private Decision<ApplicationEvent> granting(Decision<ApplicationEvent> decision, Circumstances with) {
        return Grants.goingOn(application, with)
                .map(grant -> decision.then(new ChangeGrantAmount(
                        grant.grantId(), verdict.amountSek(), because, decidedBy, byCourt, application.annulled())))
                .orElseGet(() -> NewGrant.customary(verdict.amountSek(), decidedBy, byCourt, application, with)
                        .after(decision, application, with));
    }

    private Decision<ApplicationEvent> revoking(Decision<ApplicationEvent> decision) {
        return application
                .granted()
                .map(standing -> decision.then(new RevokeGrant(standing.grantId(), because, byCourt)))
                .orElse(decision);
    }
}
