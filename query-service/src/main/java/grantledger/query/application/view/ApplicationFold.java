package grantledger.query.application.view;

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
import grantledger.format.Envelope;
import grantledger.query.application.view.Assessment.Conflict;
import grantledger.query.application.view.Assessment.Recommendation;
import grantledger.query.application.view.Assessment.Scoring;
import java.time.Instant;

/** What each event makes of an application. */
final class ApplicationFold {

    private ApplicationFold() {}

    static ApplicationView after(ApplicationView view, ApplicationEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt();
        DecisionWriter register = new DecisionWriter(view, envelope);
        return switch (event) {
            case ApplicationSubmitted e ->
                ApplicationView.submitted(e.applicationId(), Submission.of(e, at), e.proposal());
            case ApplicationRegistered e -> view.registered(e.diaryNumber());
            case CompletionRequested e ->
                view.with(view.examination().asking(e.missing(), e.dueOn()))
                        .with(ApplicationStatus.COMPLETION_REQUESTED);
            case ApplicationCompleted e ->
                view.with(e.proposal()).with(view.examination().completed()).with(ApplicationStatus.SUBMITTED);
            case CompletionLapsed _ -> view.with(view.examination().lapsed()).with(ApplicationStatus.SUBMITTED);
            case FormalCheckRecorded e ->
                view.with(view.examination().checked(e.results()))
                        .with(e.eligible() ? ApplicationStatus.ELIGIBLE : ApplicationStatus.INELIGIBLE);
            case AssessorAssigned e -> view.with(view.assessment().assigned(e.assessorId()));
            case ConflictOfInterestDeclared e ->
                view.barred(new Conflict(e.personId(), e.reason(), envelope.actor(), at));
            case ApplicationScored e ->
                view.with(view.assessment().scored(new Scoring(e.assessorId(), e.scores(), at)));
            case DecisionRecommended e ->
                view.with(view.assessment().recommended(Recommendation.of(e, at)))
                        .with(ApplicationStatus.RECOMMENDED);
            case FundsGranted e -> view.decided(register.granted(e));
            case ApplicationDeclined e -> view.decided(register.declined(e));
            case ApplicationDismissed e -> view.decided(register.dismissed(e));
            case DecisionReconsidered e -> view.decided(register.reconsidered(e));
            case DecisionCorrected e -> view.decided(register.corrected(e));
            case AppealOutcomeRecorded e -> view.decided(register.appealed(e));
            case AppealFiled e -> view.with(view.response().appealed(new Response.Appeal(e.receivedOn(), e.grounds())));
            case ApplicationWithdrawn e ->
                view.with(view.response().withdrawn(e.reasons())).with(ApplicationStatus.WITHDRAWN);
        };
    }
}
