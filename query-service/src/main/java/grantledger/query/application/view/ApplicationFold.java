package grantledger.query.application.view;

import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import grantledger.format.Envelope;
import grantledger.query.application.scoring.Scoring;
import java.time.Instant;
import java.util.List;

/** What each event makes of an application. */
final class ApplicationFold {

    private ApplicationFold() {}

    static ApplicationView after(ApplicationView view, ApplicationEvent event, Envelope envelope) {
        List<Standing> before = view == null ? List.of() : view.standings();
        ApplicationView now = changed(view, event, envelope);
        return now.standing(Standing.after(before, now, envelope));
    }

    private static ApplicationView changed(ApplicationView view, ApplicationEvent event, Envelope envelope) {
        Instant at = envelope.occurredAt();
        DecisionWriter register = new DecisionWriter(view, envelope);
        return switch (event) {
            case ApplicationSubmitted e ->
                ApplicationView.submitted(e.applicationId(), Submission.of(e, at), e.proposal());
            case ApplicationResubmitted e ->
                view.bringing(e.proposal().contact()).again(view.submission().again(e, at), e.proposal());
            case ApplicationRegistered e -> view.registered(e.diaryNumber());
            case CompletionRequested e ->
                view.with(view.examination().asking(e.missing(), e.dueOn()))
                        .with(ApplicationStatus.COMPLETION_REQUESTED);
            case CompletionExtended e -> view.with(view.examination().extended(e.dueOn()));
            case ApplicationCompleted e ->
                view.bringing(e.proposal().contact())
                        .with(e.proposal())
                        .with(view.submission().buildingOn(e.previousGrantId()))
                        .with(view.examination().completed())
                        .with(ApplicationStatus.SUBMITTED);
            case ApplicationSupplemented e ->
                view.bringing(e.proposal().contact())
                        .with(e.proposal())
                        .with(view.submission().buildingOn(e.previousGrantId()))
                        .with(Examination.NOT_BEGUN)
                        .with(ApplicationStatus.SUBMITTED);
            case CompletionLapsed _ -> view.with(view.examination().lapsed()).with(ApplicationStatus.SUBMITTED);
            case FormalCheckRecorded e ->
                view.with(view.examination().checked(e.results(), e.recordedBy()))
                        .with(e.eligible() ? ApplicationStatus.ELIGIBLE : ApplicationStatus.INELIGIBLE);
            case AssessorAssigned e -> view.with(view.assessment().assigned(e.assessorId()));
            case AssessorUnassigned e -> view.with(view.assessment().unassigned(e.assessorId()));
            case ConflictOfInterestDeclared e ->
                view.assessed(
                        view.assessment().barred(Conflict.declared(e.personId(), e.reason(), envelope.actor(), at)));
            case ConflictOfInterestLifted e -> view.with(view.assessment().lifted(e, at));
            case ApplicationScored e ->
                view.with(view.assessment().scored(new Scoring(e.assessorId(), e.scores(), e.priorities(), at)));
            case DecisionRecommended e -> recommended(view, Recommendation.of(e, at));
            case RecommendationWithdrawn e -> view.assessed(view.assessment().withdrawn(e.reasons(), e.withdrawnBy()));
            case RecommendationSetAside e -> view.assessed(view.assessment().setAside(e.ground()));
            case FundsGranted e -> view.decided(register.granted(e));
            case ApplicationDeclined e -> view.decided(register.declined(e));
            case ApplicationDismissed e -> view.decided(register.dismissed(e));
            case ApplicationReopened e -> view.annulled(register.reopened(e), e.eligible());
            case DecisionReconsidered e -> view.decided(register.reconsidered(e));
            case DecisionCorrected e -> view.noted(register.corrected(e));
            case DecisionServed e -> view.with(view.response().served(e.servedOn()));
            case AppealFiled e -> view.with(view.response().appealed(e));
            case AppealOutcomeRecorded e -> appealed(view.with(view.response().ended(e)), register.appealed(e), e);
            case ApplicationWithdrawn e ->
                view.with(view.response().withdrawn(e.reasons())).with(ApplicationStatus.WITHDRAWN);
            case ApplicationDiscontinued e ->
                view.with(view.response().discontinued(e.reason())).with(ApplicationStatus.DISCONTINUED);
            case PersonalDataErasureProposed e -> view.with(view.personalData().proposed(e, at));
            case ErasureProposalWithdrawn _ -> view.with(view.personalData().withdrawn());
            case PersonalDataErased e ->
                view.withoutContact().with(view.personalData().erased(e, at));
        };
    }

    /** On a decided application it waits for the reconsideration, and the status stays. */
    private static ApplicationView recommended(ApplicationView view, Recommendation made) {
        ApplicationView now = view.with(view.assessment().recommended(made));
        return view.decision() == null ? now.with(ApplicationStatus.RECOMMENDED) : now;
    }

    private static ApplicationView appealed(ApplicationView view, Decision entry, AppealOutcomeRecorded e) {
        return switch (e.outcome()) {
            case GRANT -> view.decided(entry);
            case DECLINE -> declined(view, entry);
            case REMITTED -> view.annulled(entry, e.eligible());
            case UPHELD, TOO_LATE, INADMISSIBLE -> view.noted(entry);
            case WITHDRAWN -> view;
        };
    }

    /** A court that lets a dismissal stand has not judged the application itself. */
    private static ApplicationView declined(ApplicationView view, Decision entry) {
        return view.status() == ApplicationStatus.DISMISSED ? view.noted(entry) : view.decided(entry);
    }
}
