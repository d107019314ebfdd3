package grantledger.query.grant.view;

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
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** A report that is awaited or has been received. {@link ReportEntry} is its form in JSON. */
@JsonSerialize(converter = ReportEntry.Written.class)
@JsonDeserialize(converter = ReportEntry.Read.class)
sealed interface Report {

    /**
     * Its place in the plan of reporting.
     *
     * @param planned its number in the plan, from 1; null for one that nobody planned
     * @param dueOn the plan's day, or the later day of a request for completion; null for one that nobody planned
     */
    record Place(Integer planned, ReportKind kind, LocalDate dueOn) {}

    /** What was sent. */
    record Content(
            LocalDate periodStart,
            LocalDate periodEnd,
            List<BudgetLine> spent,
            String summary,
            GoalFulfilment goalFulfilment,
            List<Indicator> indicators) {

        private static Content of(OutcomeReported e) {
            return new Content(
                    e.periodStart(), e.periodEnd(), e.spent(), e.summary(), e.goalFulfilment(), e.indicators());
        }
    }

    /** @param state due, overdue or lapsed */
    record Awaited(Place place, ReportState state) implements Report {}

    /** @param selected for a closer review, on this ground; null for most */
    record Received(
            Place place, UUID reportId, Instant receivedAt, Content content, ReviewGround selected, Verdict verdict)
            implements Report {

        Received selected(ReviewGround ground) {
            return new Received(place, reportId, receivedAt, content, ground, verdict);
        }

        Received incomplete(ReportCompletionRequested e) {
            Place later = new Place(place.planned, place.kind, e.dueOn());
            return new Received(later, reportId, receivedAt, content, selected, new Verdict.Incomplete(e.missing()));
        }

        Received reopened() {
            return new Received(place, reportId, receivedAt, content, selected, new Verdict.None());
        }

        Received approved(ReportApproved e, Instant at) {
            Verdict approved = new Verdict.Approved(e.acceptedCostSek(), e.note(), at);
            return new Received(place, reportId, receivedAt, content, selected, approved);
        }

        @Override
        public ReportState state() {
            return switch (verdict) {
                case Verdict.None _ -> ReportState.RECEIVED;
                case Verdict.Incomplete _ -> ReportState.COMPLETION_REQUESTED;
                case Verdict.Approved _ -> ReportState.APPROVED;
            };
        }
    }

    /** What the agency has said to what was sent. */
    sealed interface Verdict {

        record None() implements Verdict {}

        record Incomplete(List<String> missing) implements Verdict {}

        record Approved(Long acceptedCostSek, String note, Instant at) implements Verdict {}
    }

    Place place();

    ReportState state();

    static Report planned(int number, PlannedReport plan) {
        return new Awaited(new Place(number, plan.kind(), plan.dueOn()), ReportState.DUE);
    }

    static Report unplanned(ReportKind kind) {
        return new Awaited(new Place(null, kind, null), ReportState.DUE);
    }

    default ReportKind kind() {
        return place().kind();
    }

    /** Whether it is the one that was sent under this id. */
    default boolean is(UUID reportId) {
        return this instanceof Received received && received.reportId.equals(reportId);
    }

    /** Due on another day, and so not overdue. */
    default Report moved(LocalDate dueOn) {
        Place later = new Place(place().planned, place().kind, dueOn);
        return switch (this) {
            case Awaited it -> new Awaited(later, it.state == ReportState.OVERDUE ? ReportState.DUE : it.state);
            case Received it ->
                new Received(later, it.reportId, it.receivedAt, it.content, it.selected, it.verdict);
        };
    }

    /** One that is sent again is reviewed again, on the same ground. */
    default Report received(OutcomeReported e, Instant at) {
        ReviewGround ground = this instanceof Received before ? before.selected : null;
        return new Received(place(), e.reportId(), at, Content.of(e), ground, new Verdict.None());
    }
}
