package grantledger.query.grant.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AwaitedReportsTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");
    private static final Instalment NOW = new Instalment(1, DAY, false, null);
    private static final Instalment WAITING = new Instalment(1, DAY, true, null);

    @Test
    void are_those_that_the_plan_names() {
        assertThat(awaited(List.of(progress(DAY), end()), NOW, new Instalment(1, DAY, true, 2)))
                .containsExactly(null, 2);
    }

    @Test
    void are_for_older_plans_the_progress_reports_as_they_fall_due_and_the_last_for_all_that_are_left() {
        List<PlannedReport> plan = List.of(progress(DAY.plusYears(1)), end(), progress(DAY));

        assertThat(awaited(plan, WAITING, NOW, WAITING, WAITING)).containsExactly(3, null, 1, 1);
    }

    @Test
    void are_for_older_plans_without_progress_reports_the_final_one() {
        assertThat(awaited(List.of(end()), WAITING, WAITING)).containsExactly(1, 1);
    }

    private static List<Integer> awaited(List<PlannedReport> plan, Instalment... instalments) {
        AwaitedReports awaited = new AwaitedReports(Reports.planned(plan));
        List<Integer> numbers = new ArrayList<>();
        Stream.of(instalments).forEach(instalment -> numbers.add(awaited.by(instalment)));
        return numbers;
    }

    private static PlannedReport progress(LocalDate dueOn) {
        return new PlannedReport(ReportKind.PROGRESS, dueOn);
    }

    private static PlannedReport end() {
        return new PlannedReport(ReportKind.FINAL, DAY.plusYears(2));
    }
}
