package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAS_RECEIVED;

import grantledger.command.deciding.Refused;
import grantledger.command.values.NameBasedId;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The reports that are planned, and those that came in, in that order. */
public record Reports(ReportPlan plan, List<ReceivedReport> received) {

    static Reports of(List<PlannedReport> planned) {
        return new Reports(ReportPlan.of(planned), List.of());
    }

    /** One that is sent again keeps its place; the first facts did not say which of the plan was meant. */
    Reports receiving(OutcomeReported it) {
        if (find(it.reportId()).isPresent()) {
            return replacing(it.reportId(), before -> before.sentAgain(it));
        }
        Integer planned = it.report() == null ? nextOpen(it.kind()).orElse(null) : it.report();
        List<ReceivedReport> more = new ArrayList<>(received);
        more.add(ReceivedReport.of(it, planned));
        return new Reports(plan, List.copyOf(more));
    }

    Reports replacing(UUID reportId, UnaryOperator<ReceivedReport> change) {
        return new Reports(
                plan,
                received.stream()
                        .map(report -> report.reportId().equals(reportId) ? change.apply(report) : report)
                        .toList());
    }

    /** The day by which it is to be completed is the day it is due from now on. */
    Reports sendingBack(UUID reportId, LocalDate dueOn) {
        Reports sentBack = replacing(reportId, ReceivedReport::sendingBack);
        Integer planned = require(reportId).planned();
        return planned == null ? sentBack : sentBack.moving(planned, dueOn);
    }

    Reports markingOverdue(int number, LocalDate day) {
        return new Reports(plan.replacing(number, owed -> owed.overdue(day)), received);
    }

    Reports moving(int number, LocalDate day) {
        return new Reports(plan.replacing(number, owed -> owed.dueOn(day)), received);
    }

    Reports waiving(int number, String person) {
        return new Reports(plan.replacing(number, owed -> owed.waiving(person)), received);
    }

    public Optional<ReceivedReport> find(UUID reportId) {
        return received.stream()
                .filter(report -> report.reportId().equals(reportId))
                .findFirst();
    }

    public ReceivedReport require(UUID reportId) {
        return find(reportId)
                .orElseThrow(() ->
                        new Refused(REPORT_WAS_RECEIVED, "reportId", "No report " + reportId + " has been received."));
    }

    public ReceivedReport requireAwaitsExamination(UUID reportId) {
        return find(reportId)
                .filter(ReceivedReport::awaitsExamination)
                .orElseThrow(() -> new Refused(
                        REPORT_AWAITS_EXAMINATION, "reportId", "No report " + reportId + " awaits examination."));
    }

    public ReportPlan.Owed requirePlanned(String field, int number) {
        REPORT_OF_PLAN.requireOf(
                field,
                plan.has(number),
                "The plan has %d reports.",
                plan.reports().size());
        return plan.report(number);
    }

    /** What came in for a planned report, if anything. */
    public Optional<ReceivedReport> receivedFor(int number) {
        return received.stream()
                .filter(report -> report.planned() != null && report.planned() == number)
                .findFirst();
    }

    /** The planned report of a kind that is due first among those neither received nor waived. */
    public Optional<Integer> nextOpen(ReportKind kind) {
        return plan.numbersOf(kind).filter(this::isOpen).findFirst();
    }

    public boolean isOpen(int number) {
        return !plan.report(number).waived() && receivedFor(number).isEmpty();
    }

    /** The report of the kind that awaits examination or completion: no other of the kind comes in before it is approved. */
    public Optional<ReceivedReport> unexamined(ReportKind kind) {
        return of(kind).filter(report -> !report.approved()).findFirst();
    }

    /** A report was received and nobody has approved it, and what it is for is still asked for. */
    public boolean anyUnexamined() {
        return received.stream()
                .anyMatch(report -> !report.approved()
                        && (report.planned() == null
                                || !plan.report(report.planned()).waived()));
    }

    /** Neither received nor waived, or sent back and not come again. */
    public boolean isAwaited(int number) {
        return !plan.report(number).waived()
                && receivedFor(number).map(ReceivedReport::sentBack).orElse(true);
    }

    public boolean isSentBack(int number) {
        return isAwaited(number) && receivedFor(number).isPresent();
    }

    /** One of the plan that is not done with, to be moved or waived. */
    public ReportPlan.Owed requireOwed(String field, int number) {
        ReportPlan.Owed owed = requirePlanned(field, number);
        REPORT_STILL_OWED.requireOf(field, !isDone(number), "Report %d has been approved or waived.", number);
        return owed;
    }

    /** A final report is in and has not been sent back. */
    public boolean finalStands() {
        return of(ReportKind.FINAL).anyMatch(report -> !report.sentBack());
    }

    /** The planned report was approved, or is not asked for any more. */
    public boolean isDone(int number) {
        return plan.report(number).waived()
                || receivedFor(number).filter(ReceivedReport::approved).isPresent();
    }

    public boolean everyPlannedIsDone() {
        return plan.numbers().allMatch(this::isDone);
    }

    public UUID nextId(UUID grantId) {
        return NameBasedId.of(grantId, "report/" + (received.size() + 1));
    }

    private Stream<ReceivedReport> of(ReportKind kind) {
        return received.stream().filter(report -> report.kind() == kind);
    }
}
