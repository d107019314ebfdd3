package grantledger.events;

import grantledger.events.GrantEvent.BudgetLine;
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

    record ApplicationSubmitted(
            UUID applicationId,
            UUID callId,
            Track track,
            Applicant applicant,
            Proposal proposal,
            UUID previousGrantId,
            String submittedBy)
            implements ApplicationEvent {}

    record ApplicationRegistered(UUID applicationId, String diaryNumber) implements ApplicationEvent {}

    record CompletionRequested(UUID applicationId, List<String> missing, LocalDate dueOn) implements ApplicationEvent {}

    /** The applicant completed the application; {@code proposal} is the whole of it as it now stands. */
    record ApplicationCompleted(UUID applicationId, Proposal proposal) implements ApplicationEvent {}

    /** The day for completion passed; the application is examined as it stands. */
    record CompletionLapsed(UUID applicationId, LocalDate dueOn) implements ApplicationEvent {}

    record FormalCheckRecorded(UUID applicationId, List<RequirementResult> results, boolean eligible)
            implements ApplicationEvent {}

    record AssessorAssigned(UUID applicationId, String assessorId) implements ApplicationEvent {}

    /** The person is barred from scoring, recommending and deciding; what they scored or recommended is set aside. */
    record ConflictOfInterestDeclared(UUID applicationId, String personId, String reason) implements ApplicationEvent {}

    /** One assessor's points for every criterion, with the scale they were given on. */
    record ApplicationScored(UUID applicationId, String assessorId, List<CriterionScore> scores)
            implements ApplicationEvent {}

    record DecisionRecommended(
            UUID applicationId, DecisionOutcome outcome, Long amountSek, String reasons, String recommendedBy)
            implements ApplicationEvent {}

    record FundsGranted(
            UUID applicationId, UUID grantId, long amountSek, String reasons, List<String> conditions, String decidedBy)
            implements ApplicationEvent {}

    record ApplicationDeclined(UUID applicationId, String reasons, String decidedBy) implements ApplicationEvent {}

    record ApplicationDismissed(UUID applicationId, String reasons, String decidedBy) implements ApplicationEvent {}

    record ApplicationWithdrawn(UUID applicationId, String reasons) implements ApplicationEvent {}

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

    record AppealFiled(UUID applicationId, LocalDate receivedOn, String grounds) implements ApplicationEvent {}

    /** The court's word. {@code grantId} is set when the outcome is a grant. */
    record AppealOutcomeRecorded(
            UUID applicationId, DecisionOutcome outcome, Long amountSek, UUID grantId, String court, String caseNumber)
            implements ApplicationEvent {}

    /** Who applies. {@code organisationNumber} is {@code NNNNNN-NNNN}; {@code countyCode} 00 means several counties. */
    record Applicant(
            String name, String organisationNumber, ApplicantType type, String countyCode, String municipalityCode) {}

    /** What is applied for. Project days are inclusive. */
    record Proposal(
            FocusArea focusArea,
            String projectTitle,
            String purpose,
            long requestedAmountSek,
            LocalDate projectStart,
            LocalDate projectEnd,
            List<BudgetLine> budgetLines,
            boolean leadershipAnchored,
            MunicipalSupport municipalSupport,
            Contact contact) {}

    /** A contact person: personal data, shown to those who handle the case and never to reporting tools. */
    record Contact(String name, String email, String phone) {}

    record RequirementResult(String requirementId, boolean met, String note) {}

    /** Points 0–{@code maxPoints} for one criterion; {@code maxPoints} and {@code weight} are the call's at the time. */
    record CriterionScore(String criterionId, int points, int maxPoints, int weight, String reason) {}
}
