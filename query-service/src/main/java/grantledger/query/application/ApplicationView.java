package grantledger.query.application;

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
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Event;
import grantledger.format.Recorded;
import grantledger.query.application.Assessment.Conflict;
import grantledger.query.application.Assessment.Recommendation;
import grantledger.query.application.Assessment.Scoring;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One application as its events have made it. */
public record ApplicationView(
        UUID applicationId,
        long version,
        long position,
        Submission submission,
        Proposal proposal,
        ApplicationStatus status,
        String diaryNumber,
        Examination examination,
        Assessment assessment,
        List<Decision> decisions,
        List<Appeal> appeals,
        String withdrawalReasons) {

    public record Appeal(LocalDate receivedOn, String grounds) {}

    /** Pure: the same for live views, rebuilt ones and those of an earlier moment. {@code view} is null at first. */
    public static ApplicationView after(ApplicationView view, ApplicationEvent event, Recorded<Event> recorded) {
        var at = recorded.occurredAt();
        ApplicationView next = switch (event) {
            case ApplicationSubmitted e -> submitted(e, recorded);
            case ApplicationRegistered e -> view.registered(e.diaryNumber());
            case CompletionRequested e ->
                view.examined(view.examination.asking(e.missing(), e.dueOn()), ApplicationStatus.COMPLETION_REQUESTED);
            case ApplicationCompleted e -> view.completed(e.proposal());
            case CompletionLapsed e -> view.examined(view.examination.lapsed(), ApplicationStatus.SUBMITTED);
            case FormalCheckRecorded e ->
                view.examined(
                        view.examination.checked(e.results()),
                        e.eligible() ? ApplicationStatus.ELIGIBLE : ApplicationStatus.INELIGIBLE);
            case AssessorAssigned e -> view.assessed(view.assessment.assigned(e.assessorId()), view.status);
            case ConflictOfInterestDeclared e ->
                view.barred(new Conflict(e.personId(), e.reason(), recorded.actor(), at));
            case ApplicationScored e ->
                view.assessed(view.assessment.scored(new Scoring(e.assessorId(), e.scores(), at)), view.status);
            case DecisionRecommended e ->
                view.assessed(
                        view.assessment.recommended(
                                new Recommendation(e.outcome(), e.amountSek(), e.reasons(), e.recommendedBy(), at)),
                        ApplicationStatus.RECOMMENDED);
            case FundsGranted e -> view.decided(new Deciding(view, recorded).granted(e));
            case ApplicationDeclined e -> view.decided(new Deciding(view, recorded).declined(e));
            case ApplicationDismissed e -> view.decided(new Deciding(view, recorded).dismissed(e));
            case DecisionReconsidered e -> view.decided(new Deciding(view, recorded).reconsidered(e));
            case DecisionCorrected e -> view.decided(new Deciding(view, recorded).corrected(e));
            case AppealOutcomeRecorded e -> view.decided(new Deciding(view, recorded).appealed(e));
            case AppealFiled e -> view.appealed(new Appeal(e.receivedOn(), e.grounds()));
            case ApplicationWithdrawn e -> view.withdrawn(e.reasons());
        };
        return next.at(recorded.version(), recorded.position());
    }

    /** The decision that stands, or null: the last one, but no correction of it. */
    public Decision decision() {
        return decisions.stream()
                .filter(decision -> decision.kind() != Decision.Kind.CORRECTED)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The amount of a grant that stands, or null. */
    public Long grantedAmountSek() {
        return status == ApplicationStatus.GRANTED ? decision().amountSek() : null;
    }

    /** For reporting: no contact, nor who submitted, assessed, was barred or recommended, nor what assessors wrote. */
    ApplicationView withoutPeople() {
        Proposal p = proposal;
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission.withoutPeople(),
                new Proposal(
                        p.focusArea(),
                        p.projectTitle(),
                        p.purpose(),
                        p.requestedAmountSek(),
                        p.projectStart(),
                        p.projectEnd(),
                        p.budgetLines(),
                        p.leadershipAnchored(),
                        p.municipalSupport(),
                        null),
                status,
                diaryNumber,
                examination,
                assessment.withoutPeople(),
                decisions.stream().map(Decision::withoutPeople).toList(),
                appeals,
                withdrawalReasons);
    }

    /** For the applicant while nothing is decided. */
    ApplicationView withoutAssessment() {
        return with(proposal, status, examination, Assessment.HIDDEN);
    }

    private static ApplicationView submitted(ApplicationSubmitted e, Recorded<Event> recorded) {
        return new ApplicationView(
                e.applicationId(),
                recorded.version(),
                recorded.position(),
                new Submission(
                        e.callId(),
                        e.track(),
                        e.applicant(),
                        e.previousGrantId(),
                        e.submittedBy(),
                        recorded.occurredAt()),
                e.proposal(),
                ApplicationStatus.SUBMITTED,
                null,
                Examination.NOT_BEGUN,
                Assessment.NOT_BEGUN,
                List.of(),
                List.of(),
                null);
    }

    private ApplicationView registered(String number) {
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission,
                proposal,
                status,
                number,
                examination,
                assessment,
                decisions,
                appeals,
                withdrawalReasons);
    }

    private ApplicationView completed(Proposal whole) {
        return with(whole, ApplicationStatus.SUBMITTED, examination.completed(), assessment);
    }

    private ApplicationView examined(Examination now, ApplicationStatus next) {
        return with(proposal, next, now, assessment);
    }

    private ApplicationView assessed(Assessment now, ApplicationStatus next) {
        return with(proposal, next, examination, now);
    }

    private ApplicationView barred(Conflict conflict) {
        boolean unmade = decisions.isEmpty()
                && status == ApplicationStatus.RECOMMENDED
                && assessment.recommendedBy(conflict.personId());
        return assessed(
                assessment.barred(conflict, !decisions.isEmpty()), unmade ? ApplicationStatus.ELIGIBLE : status);
    }

    private ApplicationView decided(Decision decision) {
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission,
                proposal,
                decision.status(status),
                diaryNumber,
                examination,
                assessment,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList(),
                appeals,
                withdrawalReasons);
    }

    private ApplicationView appealed(Appeal appeal) {
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission,
                proposal,
                status,
                diaryNumber,
                examination,
                assessment,
                decisions,
                Stream.concat(appeals.stream(), Stream.of(appeal)).toList(),
                withdrawalReasons);
    }

    private ApplicationView withdrawn(String reasons) {
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission,
                proposal,
                ApplicationStatus.WITHDRAWN,
                diaryNumber,
                examination,
                assessment,
                decisions,
                appeals,
                reasons);
    }

    private ApplicationView with(Proposal whole, ApplicationStatus next, Examination examined, Assessment assessed) {
        return new ApplicationView(
                applicationId,
                version,
                position,
                submission,
                whole,
                next,
                diaryNumber,
                examined,
                assessed,
                decisions,
                appeals,
                withdrawalReasons);
    }

    private ApplicationView at(long newVersion, long newPosition) {
        return new ApplicationView(
                applicationId,
                newVersion,
                newPosition,
                submission,
                proposal,
                status,
                diaryNumber,
                examination,
                assessment,
                decisions,
                appeals,
                withdrawalReasons);
    }
}
