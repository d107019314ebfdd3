package grantledger.command.application.deciding;

import grantledger.command.application.standing.Application;
import grantledger.command.call.BeginDecisions;
import grantledger.command.call.Call;
import grantledger.command.call.CommitFunds;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.grant.standing.Grant;
import grantledger.command.values.NameBasedId;
import grantledger.events.ApplicationEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.List;
import java.util.UUID;

/** A new grant, as a decision, a reconsideration or a court gives it. */
record NewGrant(
        UUID grantId, long amountSek, List<String> conditions, GrantPlan plan, String decidedBy, boolean byCourt) {

    /** The id of the next grant that the application leads to. */
    static UUID nextId(Application application) {
        return NameBasedId.of(application.applicationId(), "grant/" + (application.grants() + 1));
    }

    /** Paid and reported as is customary, without conditions. */
    static NewGrant customary(
            long amountSek, String decidedBy, boolean byCourt, Application application, Circumstances with) {
        GrantPlan plan = customaryPlan(amountSek, application, with);
        return new NewGrant(nextId(application), amountSek, List.of(), plan, decidedBy, byCourt);
    }

    static GrantPlan customaryPlan(long amountSek, Application application, Circumstances with) {
        return GrantPlan.customary(amountSek, with.acting().today(), callOf(application, with), application.proposal());
    }

    /** Held and never only looked at: many grants of one call at once wait for each other instead of trying again. */
    static Call callOf(Application application, Circumstances with) {
        return with.hold(Call.KIND, application.callId()).orElseThrow();
    }

    /** Commits the call's money and establishes the grant, in the append of the decision. */
    Decision<ApplicationEvent> after(Decision<ApplicationEvent> decision, Application application, Circumstances with) {
        plan.requireSound(amountSek);
        Long beforeSek = committedBeforeSek(application, with);
        long anewSek = beforeSek == null ? amountSek : Math.max(0, amountSek - beforeSek);
        UUID callId = application.callId();
        UUID applicationId = application.applicationId();
        return decision.then(new CommitFunds(
                        callId, applicationId, application.track(), amountSek, anewSek, amountSek, byCourt))
                .then(new BeginDecisions(callId, applicationId))
                .then(new EstablishGrant(established(application, beforeSek)));
    }

    /** What the call had bound for an earlier grant, and keeps bound for the application; null where it took it back. */
    private static Long committedBeforeSek(Application application, Circumstances with) {
        return callOf(application, with).terms().returnsToCeiling()
                ? null
                : Grants.last(application, with).map(Grant::highestBoundSek).orElse(null);
    }

    private GrantEstablished established(Application application, Long committedBeforeSek) {
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
                decidedBy,
                committedBeforeSek);
    }
}
