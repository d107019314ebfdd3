package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;

import grantledger.command.deciding.Refused;
import grantledger.command.values.NameBasedId;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The reports that are planned, those that were marked overdue by number, and those that came in, in that order. */
public record Reports(ReportPlan plan, Set<Integer> markedOverdue, List<ReceivedReport> received) {

    static Reports of(List<PlannedReport> planned) {
        return new Reports(new ReportPlan(planned), Set.of(), List.of());
    }

    Reports receiving(OutcomeReported it) {
        ReceivedReport report = ReceivedReport.of(it.reportId(), it.kind());
        if (find(it.reportId()).isPresent()) {
            return replacing(it.reportId(), before -> report);
        }
        List<ReceivedReport> more = new ArrayList<>(received);
        more.add(report);
        return new Reports(plan, markedOverdue, List.copyOf(more));
    }

    Reports replacing(UUID reportId, UnaryOperator<ReceivedReport> change) {
        return new Reports(
                plan,
                markedOverdue,
                received.stream()
                        .map(report -> report.reportId().equals(reportId) ? change.apply(report) : report)
                        .toList());
    }

    Reports markingOverdue(int number) {
        Set<Integer> more = new TreeSet<>(markedOverdue);
        more.add(number);
        return new Reports(plan, Set.copyOf(more), received);
    }

    private Optional<ReceivedReport> find(UUID reportId) {
        return received.stream()
                .filter(report -> report.reportId().equals(reportId))
                .findFirst();
    }

    public ReceivedReport requireAwaitsExamination(UUID reportId) {
        return find(reportId)
                .filter(ReceivedReport::awaitsExamination)
                .orElseThrow(() -> new Refused(
                        REPORT_AWAITS_EXAMINATION, "reportId", "No report " + reportId + " awaits examination."));
    }

    /** The latest report of the kind whose completion is awaited: the next of that kind is the same report again. */
    public Optional<ReceivedReport> sentBack(ReportKind kind) {
        return of(kind).filter(ReceivedReport::sentBack).reduce((first, second) -> second);
    }

    /** Sent back, or planned and never sent. */
    public boolean owes(ReportKind kind) {
        return sentBack(kind).isPresent() || plan.count(kind) > of(kind).count();
    }

    /** A final report is in and has not been sent back. */
    public boolean finalStands() {
        return of(ReportKind.FINAL).anyMatch(report -> !report.sentBack());
    }

    public Optional<ReceivedReport> approvedFinal() {
        return of(ReportKind.FINAL).filter(ReceivedReport::approved).findFirst();
    }

    public boolean progressApproved() {
        return of(ReportKind.PROGRESS).anyMatch(ReceivedReport::approved);
    }

    public boolean everyPlannedApproved() {
        return plan.numbers()
                .allMatch(number -> plan.fulfilledBy(number, received)
                        .filter(ReceivedReport::approved)
                        .isPresent());
    }

    public UUID nextId(UUID grantId) {
        return NameBasedId.of(grantId, "report/" + (received.size() + 1));
    }

    private Stream<ReceivedReport> of(ReportKind kind) {
        return received.stream().filter(report -> report.kind() == kind);
    }
}
