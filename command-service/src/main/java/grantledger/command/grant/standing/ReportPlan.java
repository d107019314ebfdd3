package grantledger.command.grant.standing;

import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reports that the decision asks for. Their numbers, from 1, follow the decision's order, whatever their days. */
public record ReportPlan(List<PlannedReport> reports) {

    public boolean has(int number) {
        return number >= 1 && number <= reports.size();
    }

    public PlannedReport report(int number) {
        return reports.get(number - 1);
    }

    IntStream numbers() {
        return IntStream.rangeClosed(1, reports.size());
    }

    long count(ReportKind kind) {
        return reports.stream().filter(planned -> planned.kind() == kind).count();
    }

    /** The first report of a kind to come in is the one due first, the second the one due second, and so on. */
    public Optional<ReceivedReport> fulfilledBy(int number, List<ReceivedReport> received) {
        ReportKind kind = report(number).kind();
        long dueBefore = numbers().filter(other -> isDueBefore(other, number)).count();
        return received.stream()
                .filter(report -> report.kind() == kind)
                .skip(dueBefore)
                .findFirst();
    }

    private boolean isDueBefore(int other, int number) {
        int days = report(other).dueOn().compareTo(report(number).dueOn());
        return report(other).kind() == report(number).kind() && (days < 0 || (days == 0 && other < number));
    }
}
