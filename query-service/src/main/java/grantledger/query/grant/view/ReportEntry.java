package grantledger.query.grant.view;

import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.grant.view.Report.Awaited;
import grantledger.query.grant.view.Report.Content;
import grantledger.query.grant.view.Report.Place;
import grantledger.query.grant.view.Report.Received;
import grantledger.query.grant.view.Report.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.util.StdConverter;

/**
 * A report as it is stored and read by people, planned, received, or both: the same fields in every state, null where there
 * is no such thing yet.
 *
 * @param planned its number in the plan, from 1; null for one that nobody planned
 * @param dueOn the plan's day, or the later day of a request for completion
 * @param content null until it is received
 */
public record ReportEntry(
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

    public static List<ReportEntry> all(List<Report> reports) {
        return reports.stream().map(ReportEntry::of).toList();
    }

    private static ReportEntry of(Report report) {
        return switch (report) {
            case Awaited it -> awaited(it.place(), it.state());
            case Received it ->
                switch (it.verdict()) {
                    case Verdict.None _ -> received(it, List.of(), null, null, null);
                    case Verdict.Incomplete verdict -> received(it, verdict.missing(), null, null, null);
                    case Verdict.Approved verdict ->
                        received(it, List.of(), verdict.acceptedCostSek(), verdict.note(), verdict.at());
                };
        };
    }

    private static ReportEntry awaited(Place place, ReportState state) {
        return new ReportEntry(
                place.planned(),
                place.kind(),
                place.dueOn(),
                state,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static ReportEntry received(
            Received it, List<String> missing, Long acceptedCostSek, String note, Instant approvedAt) {
        return new ReportEntry(
                it.place().planned(),
                it.place().kind(),
                it.place().dueOn(),
                it.state(),
                it.reportId(),
                it.receivedAt(),
                it.content(),
                missing,
                it.selected(),
                acceptedCostSek,
                note,
                approvedAt);
    }

    private Report report() {
        Place place = new Place(planned, kind, dueOn);
        return switch (state) {
            case DUE, OVERDUE, WAIVED, LAPSED -> new Awaited(place, state);
            case RECEIVED -> received(place, new Verdict.None());
            case COMPLETION_REQUESTED -> received(place, new Verdict.Incomplete(missing));
            case APPROVED -> received(place, new Verdict.Approved(acceptedCostSek, note, approvedAt));
        };
    }

    private Report received(Place place, Verdict verdict) {
        return new Received(place, reportId, receivedAt, content, selectedForReview, verdict);
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
