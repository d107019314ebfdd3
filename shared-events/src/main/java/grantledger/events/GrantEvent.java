package grantledger.events;

import grantledger.events.ApplicationEvent.Applicant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The life of a grant, in the order it is lived. The stream is the grant's id. Amounts are whole SEK. */
public sealed interface GrantEvent extends Event {

    /** The stream's id. */
    UUID grantId();

    @Override
    default UUID stream() {
        return grantId();
    }

    /**
     * Born in the same append as the decision and the commitment of the call's funds. Whoever submitted the application
     * may act for the recipient, as may anyone who speaks for its organisation.
     */
    record GrantEstablished(
            UUID grantId,
            UUID applicationId,
            UUID callId,
            Track track,
            Applicant applicant,
            String submittedBy,
            String projectTitle,
            LocalDate projectStart,
            LocalDate projectEnd,
            List<BudgetLine> budgetLines,
            long amountSek,
            List<String> conditions,
            List<Instalment> instalments,
            List<PlannedReport> reports,
            String decidedBy)
            implements GrantEvent {}

    record GrantAccepted(UUID grantId) implements GrantEvent {}

    record GrantRefused(UUID grantId, String reason) implements GrantEvent {}

    /** {@code instalment} counts from 1; {@code amountSek} is what is paid, which a settlement may have lowered. */
    record PaymentReleased(UUID grantId, int instalment, long amountSek, String releasedBy) implements GrantEvent {}

    record PaymentConfirmed(UUID grantId, int instalment, long amountSek, LocalDate paidOn, String reference)
            implements GrantEvent {}

    /** The recipient asks for a change of time, amount (down) or budget lines; what is not asked for is absent. */
    record ChangeRequested(
            UUID grantId,
            UUID changeId,
            String description,
            LocalDate newEnd,
            Long newAmountSek,
            List<BudgetLine> budgetLines)
            implements GrantEvent {}

    record ChangeApproved(UUID grantId, UUID changeId, String reasons) implements GrantEvent {}

    record ChangeRejected(UUID grantId, UUID changeId, String reasons) implements GrantEvent {}

    /**
     * The amount became another after an approved change, a reconsideration or a court's word; the plan is adjusted.
     * {@code decidedBy} is the person, or the court.
     */
    record GrantAmountChanged(
            UUID grantId, long amountSek, List<Instalment> instalments, String reason, String decidedBy)
            implements GrantEvent {}

    /** The decision behind the grant was turned into a decline: nothing more is paid, and what was paid is owed. */
    record GrantRevoked(UUID grantId, String reason) implements GrantEvent {}

    /** A progress or final report was received. A report sent again after a request for completion keeps its id. */
    record OutcomeReported(
            UUID grantId,
            UUID reportId,
            ReportKind kind,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<BudgetLine> spent,
            String summary,
            GoalFulfilment goalFulfilment,
            List<Indicator> indicators)
            implements GrantEvent {}

    /** The report was drawn for a deeper review. {@code draw} (0–99) is what chance gave, below the call's percent. */
    record ReportSelectedForReview(UUID grantId, UUID reportId, ReviewGround ground, int draw) implements GrantEvent {}

    record ReportCompletionRequested(UUID grantId, UUID reportId, List<String> missing, LocalDate dueOn)
            implements GrantEvent {}

    record ReportApproved(UUID grantId, UUID reportId, ReportKind kind, long acceptedCostSek, String note)
            implements GrantEvent {}

    /** The approved final report fixed what the grant may cost; what was paid above it is owed. */
    record GrantSettled(UUID grantId, long settledAmountSek) implements GrantEvent {}

    /** The day of the planned report (from 1, in the order of the plan) passed without one. */
    record ReportOverdue(UUID grantId, int plannedReport, ReportKind kind, LocalDate dueOn) implements GrantEvent {}

    record RepaymentDemanded(UUID grantId, long amountSek, RepaymentGround ground, LocalDate dueOn)
            implements GrantEvent {}

    record RepaymentWaived(UUID grantId, long amountSek, String reasons) implements GrantEvent {}

    record RepaymentRecorded(UUID grantId, long amountSek, LocalDate receivedOn, String reference)
            implements GrantEvent {}

    record GrantClosed(UUID grantId, long settledAmountSek) implements GrantEvent {}

    record BudgetLine(String item, long amountSek) {}

    /** {@code afterReport}: not released until a progress report has been approved. */
    record Instalment(long amountSek, LocalDate payableOn, boolean afterReport) {}

    record PlannedReport(ReportKind kind, LocalDate dueOn) {}

    /** One measure of what the grant achieved, in {@code unit}; decimals are exact. */
    record Indicator(
            IndicatorArea area,
            String indicator,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal outcome) {}
}
