package grantledger.command.application.standing;

import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.*;
import grantledger.events.DecisionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What each event makes of an application. */
final class ApplicationFold {

    private ApplicationFold() {}

    static Application after(Application application, ApplicationEvent event, Instant at) {
        return switch (event) {
            case ApplicationSubmitted it -> begun(it, at);
            case ApplicationResubmitted it -> begunAnew(it, application, at);
            case ApplicationRegistered it -> application.registered(it.diaryNumber());
            case CompletionRequested it -> application.now(new Status.CompletionAwaited(it.dueOn()));
            case CompletionExtended it -> application.now(new Status.CompletionAwaited(it.dueOn()));
            case ApplicationCompleted it -> unchecked(application.proposing(it.proposal(), previous(it, application)));
            case ApplicationSupplemented it -> unchecked(application.proposing(it.proposal(), it.previousGrantId()));
            case CompletionLapsed it -> unchecked(application);
            case FormalCheckRecorded it -> checked(it, application);
            case AssessorAssigned it ->
                application
                        .involving(application.involvement().assessing(it.assessorId()))
                        .assessed(application.assessment().assigning(it.assessorId()));
            case AssessorUnassigned it ->
                application.assessed(application.assessment().without(it.assessorId()));
            case ConflictOfInterestDeclared it -> barring(it.personId(), application);
            case ConflictOfInterestLifted it ->
                application.involving(application.involvement().lifting(it.personId()));
            case ApplicationScored it ->
                application
                        .involving(application.involvement().assessing(it.assessorId()))
                        .assessed(application.assessment().scoring(it.assessorId()));
            case DecisionRecommended it -> recommended(it, application);
            case RecommendationWithdrawn it -> unrecommended(application);
            case RecommendationSetAside it -> unrecommended(application);
            case FundsGranted it ->
                decided(it.decidedBy(), at, application)
                        .leadingTo(it.grantId())
                        .now(new Status.Granted(it.grantId(), it.amountSek()));
            case ApplicationDeclined it ->
                decided(it.decidedBy(), at, application).now(new Status.Declined());
            case ApplicationDismissed it ->
                decided(it.decidedBy(), at, application).now(new Status.Dismissed());
            case ApplicationWithdrawn it -> application.annulled(false).now(new Status.Withdrawn());
            case ApplicationDiscontinued it -> application.annulled(false).now(new Status.Discontinued());
            case ApplicationReopened it -> reopened(it.eligible(), application);
            case DecisionReconsidered it -> {
                Application decided = decided(it.decidedBy(), at, application);
                yield it.outcome() == DecisionOutcome.GRANT
                        ? granted(it.grantId(), it.amountSek(), decided)
                        : decided.now(new Status.Declined());
            }
            case DecisionCorrected it -> application;
            case DecisionServed it ->
                application.decided(new Decided(application.decided().on(), it.servedOn()));
            case AppealFiled it -> application.appealed(new Appeals(true, it.receivedOn(), it.filedBy()));
            case AppealOutcomeRecorded it -> judged(it, application, at);
            case PersonalDataErasureProposed it ->
                application.holding(application
                        .personalData()
                        .proposing(new ErasureProposal(it.disposalDecision(), it.proposedBy())));
            case ErasureProposalWithdrawn it ->
                application.holding(application.personalData().proposing(null));
            case PersonalDataErased it ->
                application.holding(application.personalData().erasing(it.commitments()));
        };
    }

    private static Application begun(ApplicationSubmitted it, Instant at) {
        Submission submission =
                new Submission(it.applicationId(), it.callId(), it.track(), it.applicant(), it.submittedBy(), at);
        return new Application(
                submission,
                null,
                it.proposal(),
                it.previousGrantId(),
                arrived(it.late()),
                false,
                Assessment.NOT_BEGUN,
                null,
                Involvement.NONE.submitting(it.submittedBy()),
                Decided.NOT_YET,
                0,
                null,
                false,
                Appeals.NONE,
                PersonalData.NONE.holding(it.proposal().contact(), null));
    }

    /** Who was barred or had to do with it before is so still; all else begins anew. */
    private static Application begunAnew(ApplicationResubmitted it, Application before, Instant at) {
        Submission submission =
                new Submission(it.applicationId(), before.callId(), it.track(), it.applicant(), it.submittedBy(), at);
        return new Application(
                submission,
                before.diaryNumber(),
                it.proposal(),
                it.previousGrantId(),
                arrived(it.late()),
                false,
                Assessment.NOT_BEGUN,
                null,
                before.involvement().submitting(it.submittedBy()),
                Decided.NOT_YET,
                before.grants(),
                before.grantId(),
                false,
                Appeals.NONE,
                before.personalData()
                        .holding(it.proposal().contact(), before.proposal().contact()));
    }

    private static Status arrived(boolean late) {
        return late ? new Status.Late() : new Status.Submitted();
    }

    /** The first facts did not speak of an earlier grant, which stood as submitted. */
    private static UUID previous(ApplicationCompleted it, Application application) {
        return it.previousGrantId() == null ? application.previousGrantId() : it.previousGrantId();
    }

    private static Application unchecked(Application application) {
        return application.checked(false).now(new Status.Submitted());
    }

    private static Application checked(FormalCheckRecorded it, Application application) {
        return application
                .involving(application.involvement().checking(it.recordedBy()))
                .checked(it.eligible())
                .now(it.eligible() ? new Status.Eligible() : new Status.Ineligible());
    }

    /** A recommendation does not outlive its author's conflict of interest. */
    private static Application barring(String person, Application application) {
        Application barring = application
                .involving(application.involvement().barring(person))
                .assessed(application.assessment().without(person));
        Recommendation standing = application.recommendation();
        return standing != null && standing.by().equals(person) ? unrecommended(barring) : barring;
    }

    private static Application recommended(DecisionRecommended it, Application application) {
        Application recommended = application
                .involving(application.involvement().recommending(it.recommendedBy()))
                .recommended(new Recommendation(it.outcome(), it.amountSek(), it.recommendedBy()));
        return application.status().isDecided() ? recommended : recommended.now(new Status.Recommended());
    }

    private static Application unrecommended(Application application) {
        Application without = application.recommended(null);
        return application.status() instanceof Status.Recommended ? without.now(new Status.Eligible()) : without;
    }

    private static Application decided(String by, Instant at, Application application) {
        LocalDate on = LocalDate.ofInstant(at, Acting.ZONE);
        return application
                .recommended(null)
                .annulled(false)
                .involving(application.involvement().deciding(by))
                .decided(new Decided(on, null));
    }

    private static Application granted(UUID grantId, long amountSek, Application application) {
        return application.leadingTo(grantId).now(new Status.Granted(grantId, amountSek));
    }

    private static Application reopened(boolean eligible, Application application) {
        return application
                .recommended(null)
                .decided(Decided.NOT_YET)
                .appealed(Appeals.NONE)
                .now(eligible ? new Status.Eligible() : new Status.Submitted());
    }

    /** What a court decides stands in the decision's place; whatever else ends an appeal lets the decision stand. */
    private static Application judged(AppealOutcomeRecorded it, Application application, Instant at) {
        Application heard = application
                .appealed(Appeals.NONE)
                .involving(application.involvement().deciding(it.recordedBy()));
        return switch (it.outcome()) {
            case GRANT -> granted(it.grantId(), it.amountSek(), decided(it.recordedBy(), at, heard));
            case DECLINE -> declined(it, heard, at);
            case REMITTED ->
                reopened(it.eligible(), heard).annulled(heard.granted().isPresent());
            case UPHELD, WITHDRAWN, TOO_LATE, INADMISSIBLE -> heard;
        };
    }

    /** A court that declines after a dismissal lets the dismissal stand. */
    private static Application declined(AppealOutcomeRecorded it, Application application, Instant at) {
        return application.status() instanceof Status.Dismissed
                ? application
                : decided(it.recordedBy(), at, application).now(new Status.Declined());
    }
}
