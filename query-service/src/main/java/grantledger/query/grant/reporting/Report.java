package grantledger.query.grant.reporting;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
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
public sealed interface Report {

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

    /** @param standing due, overdue or lapsed; due for one that is waived */
    record Awaited(Place place, ReportState standing) implements Report {

        Awaited standing(ReportState now) {
            return place.waiver() == null ? new Awaited(place, now) : this;
        }

        @Override
        public ReportState state() {
            return place.waiver() == null ? standing : ReportState.WAIVED;
        }

        @Override
        public Report placed(Place where) {
            return new Awaited(where, ReportState.DUE);
        }
    }

    /**
     * @param completeOn the day by which it was last asked to be completed; null when it never was
     * @param selected for a closer review, on this ground; null for most
     * @param review null until it has been reviewed more closely
     */
    record Received(
            Place place,
            UUID reportId,
            Instant receivedAt,
            String reportedBy,
            Content content,
            LocalDate completeOn,
            ReviewGround selected,
            Review review,
            Verdict verdict)
            implements Report {

        public Received selected(ReviewGround ground) {
            return new Received(place, reportId, receivedAt, reportedBy, content, completeOn, ground, review, verdict);
        }

        public Received reviewed(Review now) {
            return new Received(place, reportId, receivedAt, reportedBy, content, completeOn, selected, now, verdict);
        }

        public Received judged(Verdict now) {
            return new Received(place, reportId, receivedAt, reportedBy, content, completeOn, selected, review, now);
        }

        public Received incomplete(LocalDate dueOn, List<String> missing) {
            Verdict incomplete = new Verdict.Incomplete(missing, false);
            return new Received(place, reportId, receivedAt, reportedBy, content, dueOn, selected, review, incomplete);
        }

        @Override
        public Received placed(Place where) {
            return new Received(
                    where, reportId, receivedAt, reportedBy, content, completeOn, selected, review, verdict);
        }

        @Override
        public ReportState state() {
            return switch (verdict) {
                case Verdict.None _ -> place.waiver() == null ? ReportState.RECEIVED : ReportState.WAIVED;
                case Verdict.Incomplete it -> it.overdue() ? ReportState.OVERDUE : ReportState.COMPLETION_REQUESTED;
                case Verdict.Approved _ -> ReportState.APPROVED;
            };
        }
    }

    /**
     * What a closer review found.
     *
     * @param reviewedBy null for those who see no people
     */
    record Review(String findings, String reviewedBy, Instant reviewedAt) {}

    /** What the agency has said to what was sent. */
    sealed interface Verdict {

        record None() implements Verdict {}

        /** @param overdue the day by which it was to be completed has passed */
        record Incomplete(List<String> missing, boolean overdue) implements Verdict {}

        record Approved(Long acceptedCostSek, String note, String by, Instant at) implements Verdict {}
    }

    Place place();

    ReportState state();

    /** In another place of the plan, or in the same one as it now is. */
    Report placed(Place where);

    /** Whether it is the one that was sent under this id. */
    default boolean is(UUID reportId) {
        return this instanceof Received received && received.reportId.equals(reportId);
    }

    /** One that is sent again is reviewed again, on the same ground. */
    default Report received(OutcomeReported e, Instant at) {
        Received before = this instanceof Received earlier ? earlier : null;
        return new Received(
                place().waived(null),
                e.reportId(),
                at,
                e.reportedBy(),
                Content.of(e),
                before == null ? null : before.completeOn,
                before == null ? null : before.selected,
                null,
                new Verdict.None());
    }

    default Report withoutPeople() {
        return ReportEntry.of(this).withoutPeople().report();
    }

    /** Without what the agency noted when it examined the report. */
    default Report withoutExamination() {
        return ReportEntry.of(this).withoutExamination().report();
    }

    /** Its day, or the day of its completion, passed. */
    default Report overdue() {
        return switch (this) {
            case Awaited it -> it.standing(ReportState.OVERDUE);
            case Received it ->
                it.verdict instanceof Verdict.Incomplete verdict
                        ? it.judged(new Verdict.Incomplete(verdict.missing(), true))
                        : it;
        };
    }

    /** It has time again, to be sent or to be completed. */
    default Report moved(LocalDate to) {
        Report moved = placed(place().moved(to));
        return moved instanceof Received it && it.verdict instanceof Verdict.Incomplete verdict
                ? it.incomplete(to, verdict.missing())
                : moved;
    }

    default Report waived(Place.Waiver waiver) {
        Report waived = placed(place().waived(waiver));
        return waived instanceof Received it && it.verdict instanceof Verdict.Incomplete
                ? it.judged(new Verdict.None())
                : waived;
    }
}
