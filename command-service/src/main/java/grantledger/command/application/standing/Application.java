package grantledger.command.application.standing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import grantledger.command.call.BeginDecisions;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Matter;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * How an application stands, as far as decisions need to know.
 *
 * @param diaryNumber    null until registered
 * @param passedCheck    a formal check stands, and was passed
 * @param recommendation the one that waits for a decision, or null
 * @param grants         how many grants it has led to so far, one after the other
 * @param grantId        the last of them, or null
 * @param annulled       a court has annulled the decision behind a grant that still stands, on hold
 */
public record Application(
        Submission submission,
        String diaryNumber,
        Proposal proposal,
        UUID previousGrantId,
        Status status,
        boolean passedCheck,
        Assessment assessment,
        Recommendation recommendation,
        Involvement involvement,
        Decided decided,
        int grants,
        UUID grantId,
        boolean annulled,
        Appeals appeals,
        PersonalData personalData)
        implements Matter {

    public static final StreamKind<Application, ApplicationEvent> KIND = new StreamKind<>(
                    "application", Application.class, ApplicationEvent.class, ApplicationFold::after)
            .keptAs(json ->
                    json.addMixIn(Status.class, Named.class).registerSubtypes(Status.class.getPermittedSubclasses()));

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return isOfOrganisationOf(acting) || submission.submittedBy().equals(acting.person());
    }

    public boolean isOfOrganisationOf(Acting acting) {
        return submission.applicant().organisationNumber().equals(acting.organisationNumber());
    }

    /** Assessors know of what is assigned to them, also when they are barred, and of what is their own. */
    @Override
    public boolean isInScopeOf(Acting acting) {
        return Matter.super.isInScopeOf(acting)
                && (!acting.asAssessorOnly()
                        || involvement.assessors().contains(acting.person())
                        || isOwnMatterOf(acting));
    }

    @Override
    public boolean bars(String person) {
        return involvement.bars(person);
    }

    @Override
    public boolean isDecidedBy(String person) {
        return involvement.deciders().contains(person);
    }

    /** Or a new decision after one. */
    @Override
    public boolean isSubmittedBy(String person) {
        return involvement.submitters().contains(person);
    }

    @Override
    public boolean awaitsNewDecision() {
        return annulled;
    }

    @Override
    public boolean awaitsJudgment() {
        return appeals.pending() || annulled;
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

    /** The agency works on it: it is neither late, ended nor decided. */
    public void requireUndecided() {
        ApplicationRule.APPLICATION_UNDECIDED.require(
                status.isUndecided() && !(status instanceof Status.Late), "The application is %s.", status.inWords());
    }

    /** What is assessed: before a decision, and a decline that is to be reconsidered, which may lack the score for a grant. */
    public void requireAssessable() {
        if (!(status instanceof Status.Declined)) {
            requireUndecided();
        }
    }

    /** Whenever it is registered: what happens to an application does so on the day it was submitted, or later. */
    public void requireSubmittedBy(Acting acting) {
        LocalDate submittedOn = LocalDate.ofInstant(submission.submittedAt(), Acting.ZONE);
        ApplicationRule.SUBMITTED_BEFORE_HANDLED.requireOf(
                "Occurred-At",
                !acting.today().isBefore(submittedOn),
                "%s is before the day of the submission, %s.",
                acting.today(),
                submittedOn);
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

    /** The grant of a decision that a court annulled falls with the application's other end. */
    public Decision<ApplicationEvent> ending(Decision<ApplicationEvent> decision, String because) {
        return annulled ? decision.then(new RevokeGrant(grantId, because, true)) : decision;
    }

    Application registered(String number) {
        return with(draft -> draft.diaryNumber = number);
    }

    Application proposing(Proposal changed, UUID previous) {
        return with(draft -> {
            draft.personalData = personalData.holding(changed.contact(), proposal.contact());
            draft.proposal = changed;
            draft.previousGrantId = previous;
        });
    }

    Application now(Status changed) {
        return with(draft -> draft.status = changed);
    }

    Application checked(boolean passed) {
        return with(draft -> draft.passedCheck = passed);
    }

    Application assessed(Assessment changed) {
        return with(draft -> draft.assessment = changed);
    }

    Application recommended(Recommendation made) {
        return with(draft -> draft.recommendation = made);
    }

    Application involving(Involvement changed) {
        return with(draft -> draft.involvement = changed);
    }

    Application decided(Decided when) {
        return with(draft -> draft.decided = when);
    }

    Application leadingTo(UUID grant) {
        return with(draft -> {
            draft.grants = grant.equals(grantId) ? grants : grants + 1;
            draft.grantId = grant;
            draft.annulled = false;
        });
    }

    Application annulled(boolean byCourt) {
        return with(draft -> draft.annulled = byCourt);
    }

    Application appealed(Appeals changed) {
        return with(draft -> draft.appeals = changed);
    }

    Application holding(PersonalData changed) {
        return with(draft -> draft.personalData = changed);
    }

    private Application with(Consumer<ApplicationDraft> change) {
        ApplicationDraft draft = new ApplicationDraft(this);
        change.accept(draft);
        return draft.application();
    }
}
