package grantledger.events;

import grantledger.events.GrantEvent.BudgetLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The life of an application, in the order it is lived. The stream is the application's id. Amounts are whole SEK. */
public sealed interface ApplicationEvent extends Event {

    /** The stream's id. */
    UUID applicationId();

    @Override
    default UUID stream() {
        return applicationId();
    }

    /**
     * @param receivedAt when it reached the agency, where an officer entered it for the applicant; else null
     * @param late       it reached the agency after the call had closed
     */
    record ApplicationSubmitted(
            UUID applicationId,
            UUID callId,
            Track track,
            Applicant applicant,
            Proposal proposal,
            UUID previousGrantId,
            String submittedBy,
            Instant receivedAt,
            boolean late)
            implements ApplicationEvent {}

    /** Sent again after it was withdrawn: the same application with the same diary number, prepared from the beginning. */
    record ApplicationResubmitted(
            UUID applicationId,
            Track track,
            Applicant applicant,
            Proposal proposal,
            UUID previousGrantId,
            String submittedBy,
            Instant receivedAt,
            boolean late)
            implements ApplicationEvent {}

    record ApplicationRegistered(UUID applicationId, String diaryNumber) implements ApplicationEvent {}

    record CompletionRequested(UUID applicationId, List<String> missing, LocalDate dueOn) implements ApplicationEvent {}

    record CompletionExtended(UUID applicationId, LocalDate dueOn, String reasons) implements ApplicationEvent {}

    /** The applicant completed the application; {@code proposal} is the whole of it as it now stands. */
    record ApplicationCompleted(UUID applicationId, Proposal proposal, UUID previousGrantId)
            implements ApplicationEvent {}

    /** The applicant added to the application unasked, while the call was open; {@code proposal} is the whole of it. */
    record ApplicationSupplemented(UUID applicationId, Proposal proposal, UUID previousGrantId)
            implements ApplicationEvent {}

    /** The day for completion passed; the application is examined as it stands. */
    record CompletionLapsed(UUID applicationId, LocalDate dueOn) implements ApplicationEvent {}

    record FormalCheckRecorded(UUID applicationId, List<RequirementResult> results, boolean eligible, String recordedBy)
            implements ApplicationEvent {}

    record AssessorAssigned(UUID applicationId, String assessorId) implements ApplicationEvent {}

    /** The person assesses no longer; what they scored is set aside. They have formed an opinion and do not decide. */
    record AssessorUnassigned(UUID applicationId, String assessorId, String reasons) implements ApplicationEvent {}

    /** The person is barred from all handling; what they scored or recommended is set aside. */
    record ConflictOfInterestDeclared(UUID applicationId, String personId, String reason) implements ApplicationEvent {}

    /** The person is barred no longer; what was set aside stays so. */
    record ConflictOfInterestLifted(UUID applicationId, String personId, String reason, String liftedBy)
            implements ApplicationEvent {}

    /** One assessor's points for every criterion, with the scale they were given on, and which priorities are met. */
    record ApplicationScored(
            UUID applicationId, String assessorId, List<CriterionScore> scores, List<PriorityResult> priorities)
            implements ApplicationEvent {}

    record DecisionRecommended(
            UUID applicationId, DecisionOutcome outcome, Long amountSek, String reasons, String recommendedBy)
            implements ApplicationEvent {}

    record RecommendationWithdrawn(UUID applicationId, String reasons, String withdrawnBy)
            implements ApplicationEvent {}

    /** The recommendation fell by itself; the application is eligible as before it. */
    record RecommendationSetAside(UUID applicationId, SetAsideGround ground) implements ApplicationEvent {}

    /** Why a recommendation fell by itself. */
    enum SetAsideGround {
        RECOMMENDER_BARRED,
        /** A grant needs a score, and no unbarred one is left. */
        NO_SCORE_LEFT
    }

    record FundsGranted(
            UUID applicationId, UUID grantId, long amountSek, String reasons, List<String> conditions, String decidedBy)
            implements ApplicationEvent {}

    record ApplicationDeclined(UUID applicationId, String reasons, String decidedBy) implements ApplicationEvent {}

    /** It was not tried. */
    record ApplicationDismissed(UUID applicationId, DismissalGround ground, String reasons, String decidedBy)
            implements ApplicationEvent {}

    record ApplicationWithdrawn(UUID applicationId, String reasons) implements ApplicationEvent {}

    /** Its call was cancelled. */
    record ApplicationDiscontinued(UUID applicationId, String reason) implements ApplicationEvent {}

    /**
     * A dismissal, a withdrawal, a lateness or a refused grant was undone. It is prepared and decided anew: as eligible
     * where a passed check stands, else as submitted.
     */
    record ApplicationReopened(UUID applicationId, boolean eligible, String ground, String reasons, String reopenedBy)
            implements ApplicationEvent {}

    /** A decision was changed by the agency itself. {@code grantId} is set when the new outcome is a grant. */
    record DecisionReconsidered(
            UUID applicationId,
            DecisionOutcome outcome,
            Long amountSek,
            UUID grantId,
            String ground,
            String reasons,
            String decidedBy)
            implements ApplicationEvent {}

    /** An obvious error in the wording was corrected; outcome and amount stand. */
    record DecisionCorrected(UUID applicationId, String correction, String reasons, String decidedBy)
            implements ApplicationEvent {}

    /** The decision reached the applicant; an appeal comes in within the call's days from then. */
    record DecisionServed(UUID applicationId, LocalDate servedOn) implements ApplicationEvent {}

    record AppealFiled(UUID applicationId, LocalDate receivedOn, String grounds, String filedBy)
            implements ApplicationEvent {}

    /**
     * What became of the appeal. {@code grantId} is set when the outcome is a grant; {@code eligible} says where a
     * remitted application goes: to eligible where a passed check stands, else to submitted.
     *
     * @param court      absent where the agency itself found the appeal too late
     * @param recordedBy counts as one who decided
     */
    record AppealOutcomeRecorded(
            UUID applicationId,
            AppealOutcome outcome,
            Long amountSek,
            UUID grantId,
            boolean eligible,
            String court,
            String caseNumber,
            String recordedBy)
            implements ApplicationEvent {}

    /** Somebody proposes to erase the contact person of an application, on a decision to dispose of the data. */
    record PersonalDataErasureProposed(UUID applicationId, String disposalDecision, String reasons, String proposedBy)
            implements ApplicationEvent {}

    record ErasureProposalWithdrawn(UUID applicationId, String reasons, String withdrawnBy)
            implements ApplicationEvent {}

    /**
     * The contact person is erased: the keys are destroyed by which it can be read. What was recorded stays as it is.
     *
     * @param commitments which keys, as the sealed contacts name them
     */
    record PersonalDataErased(
            UUID applicationId, String disposalDecision, List<String> commitments, String proposedBy, String erasedBy)
            implements ApplicationEvent {}

    /** Who applies. {@code organisationNumber} is {@code NNNNNN-NNNN}; {@code countyCode} 00 means several counties. */
    record Applicant(
            String name, String organisationNumber, ApplicantType type, String countyCode, String municipalityCode) {}

    /**
     * What is applied for. Project days are inclusive. The budget lines add up to what is asked for and the other
     * financing.
     *
     * @param focusArea an id of the call's
     */
    record Proposal(
            String focusArea,
            String projectTitle,
            String purpose,
            long requestedAmountSek,
            LocalDate projectStart,
            LocalDate projectEnd,
            List<BudgetLine> budgetLines,
            List<Financing> otherFinancing,
            boolean leadershipAnchored,
            MunicipalSupport municipalSupport,
            Contact contact) {}

    /**
     * A contact person: personal data, shown to those who handle the case and never to reporting tools. Each field is sealed
     * with a key that stands elsewhere: the Base64 of a nonce (12 bytes) and what AES-256-GCM made of the text for the place
     * "application's id/contact.field". Who destroys the key erases the person.
     *
     * @param commitment which key it is: the Base64 of SHA-256("grant-kc/v1", a zero byte, the key); or null where the
     *     fields stand in plain text, as they did before
     */
    record Contact(String name, String email, String phone, String commitment) {}

    /** What somebody else pays of the project. */
    record Financing(String source, long amountSek) {}

    record PriorityResult(String priorityId, boolean met) {}

    record RequirementResult(String requirementId, boolean met, String note) {}

    /** Points 0–{@code maxPoints} for one criterion; {@code maxPoints} and {@code weight} are the call's at the time. */
    record CriterionScore(String criterionId, int points, int maxPoints, int weight, String reason) {}
}
