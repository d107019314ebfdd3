package grantledger.command.application.deciding;

import grantledger.command.application.standing.Application;
import grantledger.command.call.BeginDecisions;
import grantledger.command.call.Call;
import grantledger.command.call.CommitFunds;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.values.NameBasedId;
import grantledger.events.ApplicationEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.List;
import java.util.UUID;

/** A new grant, as a decision, a reconsideration or a court gives it. */
record NewGrant(UUID grantId, long amountSek, List<String> conditions, GrantPlan plan, String decidedBy) {

    /** The id of the next grant that the application leads to. */
    static UUID nextId(Application application) {
        return NameBasedId.of(application.applicationId(), "grant/" + (application.grants() + 1));
    }

    /** Paid and reported as is customary, without conditions. */
    static NewGrant customary(long amountSek, String decidedBy, Application application, Circumstances with) {
        return new NewGrant(
                nextId(application), amountSek, List.of(), customaryPlan(amountSek, application, with), decidedBy);
    }

    static GrantPlan customaryPlan(long amountSek, Application application, Circumstances with) {
        Call call = with.hold(Call.KIND, application.callId()).orElseThrow();
        return GrantPlan.customary(amountSek, with.acting().today(), call, application);
    }

    /** Commits the call's money and establishes the grant, in the append of the decision. */
    Decision<ApplicationEvent> after(Decision<ApplicationEvent> decision, Application application) {
        plan.requireSound(amountSek);
        UUID callId = application.callId();
        UUID applicationId = application.applicationId();
        return decision.then(new CommitFunds(callId, applicationId, application.track(), amountSek, amountSek))
                .then(new BeginDecisions(callId, applicationId))
                .then(new EstablishGrant(established(application)));
    }

    private GrantEstablished established(Application application) {
        return new GrantEstablished(
                grantId,
                application.applicationId(),
                application.callId(),
                application.track(),
                application.submission().applicant(),
                application.submission().submittedBy(),
                application.proposal().projectTitle(),
                application.proposal().projectStart(),
                application.proposal().projectEnd(),
                application.proposal().budgetLines(),
                amountSek,
                conditions,
                plan.instalments(),
                plan.reports(),
                decidedBy);
    }
}
