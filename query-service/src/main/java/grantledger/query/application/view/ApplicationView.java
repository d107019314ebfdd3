package grantledger.query.application.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.projections.folding.View;
import grantledger.query.searching.SearchedText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One application as its events have made it.
 *
 * @param diaryNumber null until it is registered
 * @param proposal with the contact person as the event has it, sealed; without, once it is erased
 * @param standings everything that its place in the ranking has ever depended on
 */
public record ApplicationView(
        UUID applicationId,
        Submission submission,
        Proposal proposal,
        ApplicationStatus status,
        String diaryNumber,
        Examination examination,
        Assessment assessment,
        Register register,
        Response response,
        PersonalData personalData,
        List<Standing> standings) {

    public static final View<ApplicationView, ApplicationEvent> VIEW =
            View.of("view_application", ApplicationView.class, ApplicationEvent.class, 3, ApplicationFold::after);

    static ApplicationView submitted(UUID id, Submission submission, Proposal proposal) {
        return new ApplicationView(
                id,
                submission,
                proposal,
                submitted(submission),
                null,
                Examination.NOT_BEGUN,
                Assessment.NOT_BEGUN,
                Register.EMPTY,
                Response.NONE,
                PersonalData.UNTOUCHED,
                List.of());
    }

    /** What it is found by, kept with it for the index of all of them. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String searched() {
        Applicant applicant = submission.applicant();
        return new SearchedText(applicant.name(), proposal.projectTitle())
                .numbered(diaryNumber)
                .organisation(applicant.organisationNumber())
                .text();
    }

    /** Every entry of the decision register. */
    public List<Decision> decisions() {
        return register.entries();
    }

    /** The one in force, whoever has corrected it since; null where there is none, or it was annulled. */
    public Decision decision() {
        return register.inForce();
    }

    /** What the decision in force says the applicant gets; null unless it is a grant. */
    public Long decidedAmountSek() {
        return decision() == null ? null : decision().judgement().amountSek();
    }

    /** The same application, prepared from the beginning. Its number, and who is barred, stay. */
    ApplicationView again(Submission sent, Proposal proposed) {
        return with(sent)
                .with(proposed)
                .with(submitted(sent))
                .with(Examination.NOT_BEGUN)
                .with(assessment.begunAnew())
                .with(register.closed())
                .with(response.withdrawn(null));
    }

    /** The entry is the decision in force from now on; it has not been served yet. */
    ApplicationView decided(Decision entry) {
        return with(register.decided(entry))
                .with(entry.after(status))
                .with(assessment.decided())
                .with(response.served(null));
    }

    /** Nothing is decided any more, and the application goes back to be prepared and decided anew. */
    ApplicationView annulled(Decision entry, boolean eligible) {
        return with(register.annulled(entry))
                .with(eligible ? ApplicationStatus.ELIGIBLE : ApplicationStatus.SUBMITTED)
                .with(assessment.annulled())
                .with(response.served(null).withdrawn(null));
    }

    /** An entry that leaves the decision in force. */
    ApplicationView noted(Decision entry) {
        return with(register.noted(entry));
    }

    /** Where a recommendation has fallen before anything was decided on it, the application is eligible as before. */
    ApplicationView assessed(Assessment now) {
        boolean fallen = status == ApplicationStatus.RECOMMENDED && !now.recommendationStands();
        return with(now).with(fallen ? ApplicationStatus.ELIGIBLE : status);
    }

    ApplicationView registered(String number) {
        return changed(it -> it.diaryNumber = number);
    }

    ApplicationView with(Submission sent) {
        return changed(it -> it.submission = sent);
    }

    ApplicationView with(Proposal proposed) {
        return changed(it -> it.proposal = proposed);
    }

    ApplicationView with(ApplicationStatus next) {
        return changed(it -> it.status = next);
    }

    ApplicationView with(Examination now) {
        return changed(it -> it.examination = now);
    }

    ApplicationView with(Assessment now) {
        return changed(it -> it.assessment = now);
    }

    ApplicationView with(Register now) {
        return changed(it -> it.register = now);
    }

    ApplicationView with(Response now) {
        return changed(it -> it.response = now);
    }

    ApplicationView with(PersonalData now) {
        return changed(it -> it.personalData = now);
    }

    /** An erasure was proposed of the contact that stands; another is another matter. */
    ApplicationView bringing(Contact contact) {
        return Objects.equals(contact, proposal.contact()) ? this : with(personalData.withdrawn());
    }

    public ApplicationView withoutContact() {
        return with(new Proposal(
                proposal.focusArea(),
                proposal.projectTitle(),
                proposal.purpose(),
                proposal.requestedAmountSek(),
                proposal.projectStart(),
                proposal.projectEnd(),
                proposal.budgetLines(),
                proposal.otherFinancing(),
                proposal.leadershipAnchored(),
                proposal.municipalSupport(),
                null));
    }

    ApplicationView standing(List<Standing> now) {
        return changed(it -> it.standings = now);
    }

    private ApplicationView changed(Consumer<ApplicationDraft> change) {
        ApplicationDraft draft = new ApplicationDraft(this);
        change.accept(draft);
        return draft.view();
    }

    private static ApplicationStatus submitted(Submission submission) {
        return submission.late() ? ApplicationStatus.LATE : ApplicationStatus.SUBMITTED;
    }
}
