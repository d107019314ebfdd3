package grantledger.query.grant.reporting;

import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.grant.reporting.Report.Awaited;
import grantledger.query.grant.reporting.Report.Content;
import grantledger.query.grant.reporting.Report.Received;
import grantledger.query.grant.reporting.Report.Review;
import grantledger.query.grant.reporting.Report.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.util.StdConverter;

/**
 * A report as it is stored and read by people, planned, received, or both: the same fields in every state, null where there
 * is no such thing, or none that the reader sees.
 *
 * @param planned its number in the plan, from 1; null for one that nobody planned
 * @param dueOn the day that holds: of completion, once that was asked for, or else where it was moved to, or planned on
 * @param plannedOn the day of the decision's plan
 * @param movedTo null unless it was moved
 * @param completeOn the day of the last request for completion
 * @param content null until it is received
 */
public record ReportEntry(
        Integer planned,
        ReportKind kind,
        LocalDate dueOn,
        LocalDate plannedOn,
        LocalDate movedTo,
        LocalDate completeOn,
        ReportState state,
        Place.Waiver waiver,
        UUID reportId,
        Instant receivedAt,
        String reportedBy,
        Content content,
        List<String> missing,
        ReviewGround selectedForReview,
        Review review,
        Long acceptedCostSek,
        String note,
        String approvedBy,
        Instant approvedAt) {

    public static List<ReportEntry> all(List<Report> reports) {
        return reports.stream().map(ReportEntry::of).toList();
    }

    static ReportEntry of(Report report) {
        return switch (report) {
            case Awaited it -> awaited(it.place(), it.state());
            case Received it ->
                switch (it.verdict()) {
                    case Verdict.None _ -> received(it, List.of(), null, null, null, null);
                    case Verdict.Incomplete verdict -> received(it, verdict.missing(), null, null, null, null);
                    case Verdict.Approved verdict ->
                        received(it, List.of(), verdict.acceptedCostSek(), verdict.note(), verdict.by(), verdict.at());
                };
        };
    }

    private static ReportEntry awaited(Place place, ReportState state) {
        return new ReportEntry(
                place.planned(),
                place.kind(),
                place.dueOn(),
                place.plannedOn(),
                place.movedTo(),
                null,
                state,
                place.waiver(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ReportEntry received(
            Received it, List<String> missing, Long acceptedCostSek, String note, String approvedBy, Instant at) {
        Place place = it.place();
        return new ReportEntry(
                place.planned(),
                place.kind(),
                it.completeOn() == null ? place.dueOn() : it.completeOn(),
                place.plannedOn(),
                place.movedTo(),
                it.completeOn(),
                it.state(),
                place.waiver(),
                it.reportId(),
                it.receivedAt(),
                it.reportedBy(),
                it.content(),
                missing,
                it.selected(),
                it.review(),
                acceptedCostSek,
                note,
                approvedBy,
                at);
    }

    Report report() {
        Place place = new Place(planned, kind, plannedOn, movedTo, waiver);
        return reportId == null
                ? new Awaited(place, state == ReportState.WAIVED ? ReportState.DUE : state)
                : new Received(
                        place,
                        reportId,
                        receivedAt,
                        reportedBy,
                        content,
                        completeOn,
                        selectedForReview,
                        review,
                        verdict());
    }

    ReportEntry withoutPeople() {
        Place.Waiver waived = waiver == null ? null : new Place.Waiver(waiver.reasons(), null, waiver.waivedAt());
        Review reviewed = review == null ? null : new Review(review.findings(), null, review.reviewedAt());
        return new ReportEntry(
                planned,
                kind,
                dueOn,
                plannedOn,
                movedTo,
                completeOn,
                state,
                waived,
                reportId,
                receivedAt,
                null,
                content,
                missing,
                selectedForReview,
                reviewed,
                acceptedCostSek,
                note,
                null,
                approvedAt);
    }

    ReportEntry withoutExamination() {
        return new ReportEntry(
                planned,
                kind,
                dueOn,
                plannedOn,
                movedTo,
                completeOn,
                state,
                waiver,
                reportId,
                receivedAt,
                reportedBy,
                content,
                missing,
                null,
                null,
                acceptedCostSek,
                null,
                approvedBy,
                approvedAt);
    }

    private Verdict verdict() {
        return switch (state) {
            case RECEIVED, WAIVED -> new Verdict.None();
            case COMPLETION_REQUESTED -> new Verdict.Incomplete(missing, false);
            case OVERDUE -> new Verdict.Incomplete(missing, true);
            case APPROVED -> new Verdict.Approved(acceptedCostSek, note, approvedBy, approvedAt);
            case DUE, LAPSED -> throw new IllegalStateException("Report " + reportId + " has been received");
        };
    }

    /** How the mapper writes a report. */
    static final class Written extends StdConverter<Report, ReportEntry> {

        @Override
        public ReportEntry convert(Report report) {
            return of(report);
        }
    }

    /** How the mapper reads one. */
    static final class Read extends StdConverter<ReportEntry, Report> {

        @Override
        public Report convert(ReportEntry entry) {
            return entry.report();
        }
    }
}
