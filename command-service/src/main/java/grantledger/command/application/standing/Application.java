package grantledger.command.application.standing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import grantledger.command.call.BeginDecisions;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Track;
import java.util.Optional;
import java.util.UUID;

/**
 * How an application stands, as far as decisions need to know.
 *
 * @param diaryNumber null until registered
 * @param grants      how many grants it has led to so far, one after the other
 */
public record Application(
        Submission submission,
        String diaryNumber,
        Proposal proposal,
        Status status,
        Involvement involvement,
        int grants,
        boolean appealPending)
        implements Matter {

    public static final StreamKind<Application, ApplicationEvent> KIND = new StreamKind<>(
                    "application", Application.class, ApplicationEvent.class, ApplicationFold::after)
            .keptAs(json ->
                    json.addMixIn(Status.class, Named.class).registerSubtypes(Status.class.getPermittedSubclasses()));

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return submission.applicant().organisationNumber().equals(acting.organisationNumber())
                || submission.submittedBy().equals(acting.person());
    }

    public UUID applicationId() {
        return submission.applicationId();
    }

    public UUID callId() {
        return submission.callId();
    }

    public Track track() {
        return submission.track();
    }

    public Call call(Circumstances with) {
        return with.look(Call.KIND, callId()).orElseThrow();
    }

    public Optional<Status.Granted> granted() {
        return status instanceof Status.Granted granted ? Optional.of(granted) : Optional.empty();
    }

    public void requireUndecided() {
        ApplicationRule.APPLICATION_UNDECIDED.require(
                !status.isDecided() && !(status instanceof Status.Withdrawn),
                "The application is %s.",
                status.inWords());
    }

    public void requireRecommended() {
        requireUndecided();
        ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION.require(
                status instanceof Status.Recommended, "The application is %s.", status.inWords());
    }

    public void requireDecided() {
        ApplicationRule.DECISION_HAS_BEEN_MADE.require(status.isDecided(), "The application is %s.", status.inWords());
    }

    /** Lets the call know that decisions have begun, unless it does: the call is left alone whenever it can be. */
    public Decision<ApplicationEvent> marking(Decision<ApplicationEvent> decision, Circumstances with) {
        return call(with).decisionsBegan() ? decision : decision.then(new BeginDecisions(callId(), applicationId()));
    }

    Application registered(String number) {
        return new Application(submission, number, proposal, status, involvement, grants, appealPending);
    }

    Application proposing(Proposal changed) {
        return new Application(submission, diaryNumber, changed, status, involvement, grants, appealPending);
    }

    Application now(Status changed) {
        return new Application(submission, diaryNumber, proposal, changed, involvement, grants, appealPending);
    }

    Application involving(Involvement changed) {
        return new Application(submission, diaryNumber, proposal, status, changed, grants, appealPending);
    }

    Application granted(Status.Granted granted) {
        boolean another =
                granted().filter(it -> it.grantId().equals(granted.grantId())).isEmpty();
        return new Application(
                submission, diaryNumber, proposal, granted, involvement, another ? grants + 1 : grants, appealPending);
    }

    Application appealed(boolean pending) {
        return new Application(submission, diaryNumber, proposal, status, involvement, grants, pending);
    }
}
