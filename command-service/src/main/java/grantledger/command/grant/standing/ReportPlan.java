package grantledger.command.grant.standing;

import static java.util.Comparator.comparing;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reports that are owed. Their numbers, from 1, follow the decision's order, whatever their days become. */
public record ReportPlan(List<Owed> reports) {

    /**
     * One planned report.
     *
     * @param dueOn      its day, or the later one by which it is to be completed
     * @param overdueFor the day that was found to have passed without it, or null
     * @param waived     it is not asked for any more
     * @param waivedBy   null where it is not waived
     */
    public record Owed(ReportKind kind, LocalDate dueOn, LocalDate overdueFor, boolean waived, String waivedBy) {

        Owed dueOn(LocalDate day) {
            return new Owed(kind, day, overdueFor, waived, waivedBy);
        }

        Owed overdue(LocalDate day) {
            return new Owed(kind, dueOn, day, waived, waivedBy);
        }

        Owed waiving(String person) {
            return new Owed(kind, dueOn, overdueFor, true, person);
        }
    }

    static ReportPlan of(List<PlannedReport> planned) {
        return new ReportPlan(planned.stream()
                .map(it -> new Owed(it.kind(), it.dueOn(), null, false, null))
                .toList());
    }

    /** As planned now. */
    public List<PlannedReport> days() {
        return reports.stream()
                .map(owed -> new PlannedReport(owed.kind(), owed.dueOn()))
                .toList();
    }

    public boolean has(int number) {
        return number >= 1 && number <= reports.size();
    }

    public Owed report(int number) {
        return reports.get(number - 1);
    }

    public IntStream numbers() {
        return IntStream.rangeClosed(1, reports.size());
    }

    /** The numbers of a kind's reports, by the days they are due. */
    public Stream<Integer> numbersOf(ReportKind kind) {
        return numbers()
                .boxed()
                .filter(number -> report(number).kind() == kind)
                .sorted(comparing((Integer number) -> report(number).dueOn()));
    }

    ReportPlan replacing(int number, UnaryOperator<Owed> change) {
        List<Owed> changed = new ArrayList<>(reports);
        changed.set(number - 1, change.apply(report(number)));
        return new ReportPlan(List.copyOf(changed));
    }

    /**
     * The instalments with the report that each waits for. The first facts did not say which: then the first that waits
     * does so for the first progress report that is due, and so on, and what is left for the last of them.
     */
    List<Instalment> naming(List<Instalment> instalments) {
        List<Integer> progress = numbersOf(ReportKind.PROGRESS).toList();
        List<Integer> waitedFor =
                progress.isEmpty() ? numbersOf(ReportKind.FINAL).toList() : progress;
        List<Instalment> named = new ArrayList<>();
        int waiting = 0;
        for (Instalment it : instalments) {
            boolean unnamed = it.afterReport() && it.report() == null && !waitedFor.isEmpty();
            named.add(
                    unnamed
                            ? new Instalment(
                                    it.amountSek(),
                                    it.payableOn(),
                                    true,
                                    waitedFor.get(Math.min(waiting, waitedFor.size() - 1)))
                            : it);
            waiting += it.afterReport() ? 1 : 0;
        }
        return List.copyOf(named);
    }
}
