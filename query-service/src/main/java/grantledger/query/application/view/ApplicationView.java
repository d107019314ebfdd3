package grantledger.query.application.view;

import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.projections.folding.View;
import grantledger.query.application.view.Assessment.Conflict;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One application as its events have made it.
 *
 * @param diaryNumber null until it is registered
 */
public record ApplicationView(
        UUID applicationId,
        Submission submission,
        Proposal proposal,
        ApplicationStatus status,
        String diaryNumber,
        Examination examination,
        Assessment assessment,
        List<Decision> decisions,
        Response response) {

    public static final View<ApplicationView, ApplicationEvent> VIEW =
            View.of("view_application", ApplicationView.class, ApplicationEvent.class, 1, ApplicationFold::after);

    static ApplicationView submitted(UUID id, Submission submission, Proposal proposal) {
        return new ApplicationView(
                id,
                submission,
                proposal,
                ApplicationStatus.SUBMITTED,
                null,
                Examination.NOT_BEGUN,
                Assessment.NOT_BEGUN,
                List.of(),
                Response.NONE);
    }

    /** The decision that stands, or null: the last one, but no correction of it. */
    public Decision decision() {
        return decisions.stream()
                .filter(decision -> !(decision instanceof Decision.Corrected))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** The amount of a grant that stands, or null. */
    public Long grantedAmountSek() {
        return status == ApplicationStatus.GRANTED ? decision().judgement().amountSek() : null;
    }

    /** For reporting: no contact, nor who submitted, assessed, was barred or recommended, nor what assessors wrote. */
    public ApplicationView withoutPeople() {
        return with(submission.withoutPeople())
                .with(withoutContact(proposal))
                .with(assessment.withoutPeople())
                .with(decisions.stream().map(Decision::withoutPeople).toList());
    }

    /** For the applicant while nothing is decided. */
    public ApplicationView withoutAssessment() {
        return with(Assessment.HIDDEN);
    }

    /** A person who must not assess it: what they recommended is unmade, unless it has been decided on. */
    ApplicationView barred(Conflict conflict) {
        boolean decided = !decisions.isEmpty();
        boolean unmade =
                !decided && status == ApplicationStatus.RECOMMENDED && assessment.recommendedBy(conflict.personId());
        return with(assessment.barred(conflict, decided)).with(unmade ? ApplicationStatus.ELIGIBLE : status);
    }

    ApplicationView decided(Decision decision) {
        return with(Stream.concat(decisions.stream(), Stream.of(decision)).toList())
                .with(decision.after(status));
    }

    ApplicationView registered(String number) {
        return new ApplicationView(
                applicationId, submission, proposal, status, number, examination, assessment, decisions, response);
    }

    ApplicationView with(Proposal changed) {
        return new ApplicationView(
                applicationId, submission, changed, status, diaryNumber, examination, assessment, decisions, response);
    }

    ApplicationView with(ApplicationStatus next) {
        return new ApplicationView(
                applicationId, submission, proposal, next, diaryNumber, examination, assessment, decisions, response);
    }

    ApplicationView with(Examination now) {
        return new ApplicationView(
                applicationId, submission, proposal, status, diaryNumber, now, assessment, decisions, response);
    }

    ApplicationView with(Assessment now) {
        return new ApplicationView(
                applicationId, submission, proposal, status, diaryNumber, examination, now, decisions, response);
    }

    ApplicationView with(Response now) {
        return new ApplicationView(
                applicationId, submission, proposal, status, diaryNumber, examination, assessment, decisions, now);
    }

    private ApplicationView with(Submission shown) {
        return new ApplicationView(
                applicationId, shown, proposal, status, diaryNumber, examination, assessment, decisions, response);
    }

    private ApplicationView with(List<Decision> made) {
        return new ApplicationView(
                applicationId, submission, proposal, status, diaryNumber, examination, assessment, made, response);
    }

    private static Proposal withoutContact(Proposal p) {
        return new Proposal(
                p.focusArea(),
                p.projectTitle(),
                p.purpose(),
                p.requestedAmountSek(),
                p.projectStart(),
                p.projectEnd(),
                p.budgetLines(),
                p.leadershipAnchored(),
                p.municipalSupport(),
                null);
    }
}
