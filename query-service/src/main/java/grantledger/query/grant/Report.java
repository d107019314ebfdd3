package grantledger.query.grant;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A report that is planned, received, or both.
 *
 * @param planned its number in the plan, from 1; null for one that nobody planned
 * @param dueOn the plan's day, or the later day of a request for completion
 * @param content null until it is received
 */
public record Report(
        Integer planned,
        ReportKind kind,
        LocalDate dueOn,
        ReportState state,
        UUID reportId,
        Instant receivedAt,
        Content content,
        List<String> missing,
        ReviewGround selectedForReview,
        Long acceptedCostSek,
        String note,
        Instant approvedAt) {

    public record Content(
            LocalDate periodStart,
            LocalDate periodEnd,
            List<BudgetLine> spent,
            String summary,
            GoalFulfilment goalFulfilment,
            List<Indicator> indicators) {}

    static Report planned(int number, PlannedReport plan) {
        return new Report(
                number,
                plan.kind(),
                plan.dueOn(),
                ReportState.DUE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    static Report unplanned(ReportKind kind) {
        return new Report(null, kind, null, ReportState.DUE, null, null, null, List.of(), null, null, null, null);
    }

    Report in(ReportState next) {
        return new Report(
                planned,
                kind,
                dueOn,
                next,
                reportId,
                receivedAt,
                content,
                missing,
                selectedForReview,
                acceptedCostSek,
                note,
                approvedAt);
    }

    Report received(OutcomeReported e, Instant at) {
        Content sent =
                new Content(e.periodStart(), e.periodEnd(), e.spent(), e.summary(), e.goalFulfilment(), e.indicators());
        return new Report(
                planned,
                kind,
                dueOn,
                ReportState.RECEIVED,
                e.reportId(),
                at,
                sent,
                List.of(),
                selectedForReview,
                null,
                null,
                null);
    }

    Report selected(ReviewGround ground) {
        return new Report(
                planned,
                kind,
                dueOn,
                state,
                reportId,
                receivedAt,
                content,
                missing,
                ground,
                acceptedCostSek,
                note,
                approvedAt);
    }

    Report incomplete(ReportCompletionRequested e) {
        return new Report(
                planned,
                kind,
                e.dueOn(),
                ReportState.COMPLETION_REQUESTED,
                reportId,
                receivedAt,
                content,
                e.missing(),
                selectedForReview,
                null,
                null,
                null);
    }

    Report approved(ReportApproved e, Instant at) {
        return new Report(
                planned,
                kind,
                dueOn,
                ReportState.APPROVED,
                reportId,
                receivedAt,
                content,
                List.of(),
                selectedForReview,
                e.acceptedCostSek(),
                e.note(),
                at);
    }
}
