package grantledger.command.application;

import grantledger.command.call.CommitFunds;
import grantledger.command.call.ReturnFunds;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Deciding;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.ChangeGrantAmount;
import grantledger.command.grant.RevokeGrant;
import grantledger.events.ApplicationEvent;
import java.util.UUID;

/**
 * A verdict in place of the one that stands, and what that means to the call's money and to the grant. Commands to the
 * grant come before those to the call: streams are locked in that order everywhere.
 *
 * @param because for the grant's history
 */
record ChangedVerdict(Application application, Verdict verdict, String because, String decidedBy) {

    /** The grant that the new verdict is about, or null. */
    UUID grantId() {
        return verdict.grants()
                ? application.granted().map(Status.Granted::grantId).orElseGet(() -> Award.nextGrantId(application))
                : null;
    }

    Decision<ApplicationEvent> after(Decision<ApplicationEvent> decision, Deciding with) {
        if (verdict.equals(Verdict.standingIn(application))) {
            return decision;
        }
        return application
                .granted()
                .map(standing -> verdict.grants() ? changed(standing, decision) : revoked(standing, decision))
                .orElseGet(() -> Award.customary(verdict.amountSek(), decidedBy, application, with)
                        .after(decision, application));
    }

    private Decision<ApplicationEvent> changed(Status.Granted standing, Decision<ApplicationEvent> decision) {
        long more = verdict.amountSek() - standing.amountSek();
        return decision.then(new ChangeGrantAmount(standing.grantId(), verdict.amountSek(), because))
                .then(more > 0 ? committing(more) : returning(-more));
    }

    private Decision<ApplicationEvent> revoked(Status.Granted standing, Decision<ApplicationEvent> decision) {
        return decision.then(new RevokeGrant(standing.grantId(), because)).then(returning(standing.amountSek()));
    }

    private Command<?, ?> committing(long amountSek) {
        return new CommitFunds(
                application.callId(), application.applicationId(), application.track(), amountSek, verdict.amountSek());
    }

    private Command<?, ?> returning(long amountSek) {
        return new ReturnFunds(application.callId(), application.applicationId(), application.track(), amountSek);
    }
}
