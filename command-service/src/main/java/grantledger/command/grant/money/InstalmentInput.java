package grantledger.command.grant.money;

import static grantledger.command.grant.money.InstalmentRule.INSTALMENT_AFTER_PLANNED_REPORT;

import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A part of a grant as a decision-maker plans it; {@code afterReport} is false unless given. */
public record InstalmentInput(
        @NotNull @Amount Long amountSek,
        @NotNull @Day LocalDate payableOn,
        @Valid AfterReport afterReport) {

    /** The first instalment that waits does so for the progress report that is due first, and so on, unless it says which. */
    public static List<Instalment> facts(List<InstalmentInput> inputs, List<PlannedReport> plan) {
        return facts(inputs, plan, 0);
    }

    /** @param waitedBefore how many instalments that stay as they are have waited for a report */
    public static List<Instalment> facts(List<InstalmentInput> inputs, List<PlannedReport> plan, int waitedBefore) {
        List<Integer> progress = progressByDay(plan);
        List<Instalment> facts = new ArrayList<>();
        int waiting = waitedBefore;
        for (int i = 0; i < inputs.size(); i++) {
            AfterReport after = Objects.requireNonNullElse(inputs.get(i).afterReport, AfterReport.NOT);
            Integer turn = waiting < progress.size() ? progress.get(waiting) : null;
            facts.add(inputs.get(i).fact("instalments[%d].afterReport".formatted(i), after, turn, plan.size()));
            waiting += after.waits() ? 1 : 0;
        }
        return List.copyOf(facts);
    }

    private Instalment fact(String field, AfterReport after, Integer turn, int planned) {
        Integer report = after.report() == null ? turn : after.report();
        INSTALMENT_AFTER_PLANNED_REPORT.requireOf(
                field,
                !after.waits() || (report != null && report <= planned),
                "The plan has no report for it to wait for.");
        return new Instalment(amountSek, payableOn, after.waits(), after.waits() ? report : null);
    }

    private static List<Integer> progressByDay(List<PlannedReport> plan) {
        return IntStream.rangeClosed(1, plan.size())
                .boxed()
                .filter(number -> plan.get(number - 1).kind() == ReportKind.PROGRESS)
                .sorted(Comparator.comparing(number -> plan.get(number - 1).dueOn()))
                .toList();
    }
}
