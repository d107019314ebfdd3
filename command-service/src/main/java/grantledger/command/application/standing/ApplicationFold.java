package grantledger.command.application.standing;

import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.DecisionOutcome;
import java.util.UUID;

/** What each event makes of an application. */
final class ApplicationFold {

    private ApplicationFold() {}

    static Application after(Application application, ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted it -> begun(it);
            case ApplicationRegistered it -> application.registered(it.diaryNumber());
            case CompletionRequested it -> application.now(new Status.CompletionAwaited(it.dueOn()));
            case ApplicationCompleted it -> application.proposing(it.proposal()).now(new Status.Submitted());
            case CompletionLapsed it -> application.now(new Status.Submitted());
            case FormalCheckRecorded it ->
                application.now(it.eligible() ? new Status.Eligible() : new Status.Ineligible());
            case AssessorAssigned it ->
                application.involving(application.involvement().assessing(it.assessorId()));
            case ConflictOfInterestDeclared it -> barring(it.personId(), application);
            case ApplicationScored it ->
                application.involving(application.involvement().assessing(it.assessorId()));
            case DecisionRecommended it ->
                application
                        .involving(application.involvement().recommending(it.recommendedBy()))
                        .now(new Status.Recommended(it.recommendedBy()));
            case FundsGranted it -> application.granted(new Status.Granted(it.grantId(), it.amountSek()));
            case ApplicationDeclined it -> application.now(new Status.Declined());
            case ApplicationDismissed it -> application.now(new Status.Dismissed());
            case ApplicationWithdrawn it -> application.now(new Status.Withdrawn());
            case DecisionReconsidered it -> decided(it.outcome(), it.amountSek(), it.grantId(), application);
            case DecisionCorrected it -> application;
            case AppealFiled it -> application.appealed(true);
            case AppealOutcomeRecorded it ->
                decided(it.outcome(), it.amountSek(), it.grantId(), application).appealed(false);
        };
    }

    private static Application begun(ApplicationSubmitted it) {
        Submission submission =
                new Submission(it.applicationId(), it.callId(), it.track(), it.applicant(), it.submittedBy());
        return new Application(submission, null, it.proposal(), new Status.Submitted(), Involvement.NONE, 0, false);
    }

    /** A recommendation does not outlive its author's conflict of interest. */
    private static Application barring(String person, Application application) {
        Application barring = application.involving(application.involvement().barring(person));
        return application.status() instanceof Status.Recommended recommended
                        && recommended.by().equals(person)
                ? barring.now(new Status.Eligible())
                : barring;
    }

    /** A court that declines after a dismissal lets the dismissal stand. */
    private static Application decided(DecisionOutcome outcome, Long amountSek, UUID grantId, Application application) {
        return switch (outcome) {
            case GRANT -> application.granted(new Status.Granted(grantId, amountSek));
            case DECLINE ->
                application.status() instanceof Status.Dismissed ? application : application.now(new Status.Declined());
        };
    }
}
