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
     *
     * @param committedBeforeSek what the call had bound for this application before, and did not take back; else null
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
            String decidedBy,
            Long committedBeforeSek)
            implements GrantEvent {}

    record GrantAccepted(UUID grantId) implements GrantEvent {}

    record GrantRefused(UUID grantId, String reason) implements GrantEvent {}

    /** {@code instalment} counts from 1; {@code amountSek} is what is paid, which a settlement may have lowered. */
    record PaymentReleased(UUID grantId, int instalment, long amountSek, String releasedBy) implements GrantEvent {}

    record PaymentConfirmed(UUID grantId, int instalment, long amountSek, LocalDate paidOn, String reference)
            implements GrantEvent {}

    /** Released and not sent yet: the bank is not to pay. {@code amountSek} is what had been released. */
    record PaymentCancelled(UUID grantId, int instalment, long amountSek, String reasons) implements GrantEvent {}

    /** The bank sent the money back, whether it had been confirmed or not; the instalment waits for a new release. */
    record PaymentReturned(
            UUID grantId,
            int instalment,
            long amountSek,
            LocalDate returnedOn,
            String reference,
            String reasons,
            String recordedBy)
            implements GrantEvent {}

    /** The day or the reference of a confirmed payment was wrong; these are the right ones. */
    record PaymentCorrected(UUID grantId, int instalment, LocalDate paidOn, String reference, String reasons)
            implements GrantEvent {}

    /** Nothing is released until payments are resumed. */
    record PaymentsHeld(UUID grantId, String reasons) implements GrantEvent {}

    record PaymentsResumed(UUID grantId, String reasons) implements GrantEvent {}

    /** The instalments that were not released became others; {@code instalments} is the whole plan as it now stands. */
    record InstalmentsChanged(UUID grantId, List<Instalment> instalments, String reasons, String decidedBy)
            implements GrantEvent {}

    /** The recipient asks for another end, amount (down), budget or reporting days; what is not asked for is absent. */
    record ChangeRequested(
            UUID grantId,
            UUID changeId,
            String description,
            LocalDate newEnd,
            Long newAmountSek,
            List<BudgetLine> budgetLines,
            List<ReportDay> reports,
            String requestedBy)
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

    /** The revocation fell with the decision behind it: the grant is in force again, at this amount. */
    record GrantReinstated(UUID grantId, long amountSek, List<Instalment> instalments, String reason, String decidedBy)
            implements GrantEvent {}

    /**
     * A progress or final report was received. A report sent again after a request for completion keeps its id.
     *
     * @param report its number in the plan, from 1; null for one that nobody planned
     */
    record OutcomeReported(
            UUID grantId,
            UUID reportId,
            ReportKind kind,
            Integer report,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<BudgetLine> spent,
            String summary,
            GoalFulfilment goalFulfilment,
            List<Indicator> indicators,
            String reportedBy)
            implements GrantEvent {}

    /** The report was drawn for a deeper review. {@code draw} (0–99) is what chance gave, below the call's percent. */
    record ReportSelectedForReview(UUID grantId, UUID reportId, ReviewGround ground, int draw) implements GrantEvent {}

    record ReportCompletionRequested(UUID grantId, UUID reportId, List<String> missing, LocalDate dueOn)
            implements GrantEvent {}

    /** The deeper review of a report that was drawn. */
    record ReportReviewed(UUID grantId, UUID reportId, String findings, String reviewedBy) implements GrantEvent {}

    record ReportApproved(
            UUID grantId, UUID reportId, ReportKind kind, long acceptedCostSek, String note, String approvedBy)
            implements GrantEvent {}

    /** The approval was undone; the report awaits examination again. */
    record ReportReopened(UUID grantId, UUID reportId, String reasons) implements GrantEvent {}

    /** The planned report (from 1) is due on another day. */
    record ReportMoved(UUID grantId, int report, LocalDate dueOn, String reasons) implements GrantEvent {}

    /** The planned report (from 1) is not asked for any more. */
    record ReportWaived(UUID grantId, int report, String reasons, String waivedBy) implements GrantEvent {}

    /** The approved final report fixed what the grant may cost; what was paid above it is owed. */
    record GrantSettled(UUID grantId, long settledAmountSek) implements GrantEvent {}

    /**
     * The day of the planned report (from 1, in the order of the plan) passed without one, or the day by which it was to
     * be completed.
     */
    record ReportOverdue(UUID grantId, int plannedReport, ReportKind kind, LocalDate dueOn) implements GrantEvent {}

    record RepaymentDemanded(
            UUID grantId, long amountSek, RepaymentGround ground, LocalDate dueOn, String reasons, String demandedBy)
            implements GrantEvent {}

    /** It had been demanded wrongly, as far as this amount goes. */
    record DemandWithdrawn(UUID grantId, long amountSek, String reasons) implements GrantEvent {}

    /** What is outstanding fell by this amount by itself. */
    record DemandReduced(UUID grantId, long amountSek, DemandReductionGround ground) implements GrantEvent {}

    /** Why less is outstanding without anybody having paid, waived or withdrawn. */
    enum DemandReductionGround {
        /** The final report was approved, and less than that is too much out. */
        SETTLED,
        /** The bank sent a payment back, so that less has been paid than is demanded. */
        PAYMENT_RETURNED
    }

    record RepaymentWaived(UUID grantId, long amountSek, String reasons) implements GrantEvent {}

    /** Money came back, with or without a demand. {@code interestSek} came with it and is no part of it. */
    record RepaymentRecorded(
            UUID grantId, long amountSek, LocalDate receivedOn, String reference, Long interestSek, String recordedBy)
            implements GrantEvent {}

    /** A repayment (from 1, in the order they were recorded) had been recorded wrongly; this is what is right. */
    record RepaymentCorrected(
            UUID grantId, int repayment, long amountSek, LocalDate receivedOn, String reference, String reasons)
            implements GrantEvent {}

    record GrantClosed(UUID grantId, long settledAmountSek) implements GrantEvent {}

    record GrantReopened(UUID grantId, String reasons) implements GrantEvent {}

    record BudgetLine(String item, long amountSek) {}

    /**
     * @param afterReport not released until a report has been approved or waived
     * @param report      the number of that report in the plan, from 1; null in plans that did not say which
     */
    record Instalment(long amountSek, LocalDate payableOn, boolean afterReport, Integer report) {}

    record PlannedReport(ReportKind kind, LocalDate dueOn) {}

    /** Another day for a planned report (from 1). */
    record ReportDay(int report, LocalDate dueOn) {}

    /** One measure of what the grant achieved, in {@code unit}; decimals are exact. */
    record Indicator(
            IndicatorArea area,
            String indicator,
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal outcome) {}
}
