package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.INSTALMENTS_SUM_TO_GRANT;
import static grantledger.command.application.standing.ApplicationRule.ONE_FINAL_REPORT_PLANNED;
import static java.util.Comparator.comparing;

import grantledger.command.call.Call;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.grant.standing.Days;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** When a grant is paid and reported. Reports stand in the order they are due, and are numbered in it. */
record GrantPlan(List<Instalment> instalments, List<PlannedReport> reports) {

    private static final int MONTHS_TO_FINAL_REPORT = 3;

    GrantPlan {
        reports = reports.stream()
                .sorted(comparing(PlannedReport::dueOn).thenComparing(PlannedReport::kind))
                .toList();
    }

    /** The whole amount on the day of the decision, and the reports that the call asks for. */
    static GrantPlan customary(long amountSek, LocalDate today, Call call, Proposal proposal) {
        return new GrantPlan(
                List.of(new Instalment(amountSek, today, false, null)),
                withFinal(duties(call, proposal.projectStart()), proposal.projectEnd()));
    }

    /** A call's day that comes before this project begins is none of it. */
    private static List<PlannedReport> duties(Call call, LocalDate projectStart) {
        return call.terms().reportingDuties().stream()
                .filter(duty -> !duty.dueOn().isBefore(projectStart))
                .toList();
    }

    private static List<PlannedReport> withFinal(List<PlannedReport> duties, LocalDate projectEnd) {
        return duties.stream().anyMatch(GrantPlan::isFinal)
                ? duties
                : Stream.concat(
                                duties.stream(),
                                Stream.of(new PlannedReport(
                                        ReportKind.FINAL, projectEnd.plusMonths(MONTHS_TO_FINAL_REPORT))))
                        .toList();
    }

    /** With the instalments and the reports that were asked for, in place of those that are customary. */
    GrantPlan with(List<InstalmentInput> asked, List<PlannedReportInput> askedReports, Proposal proposal) {
        requireDays(asked, askedReports, proposal);
        GrantPlan reported = askedReports.isEmpty()
                ? this
                : new GrantPlan(
                        instalments,
                        askedReports.stream().map(PlannedReportInput::fact).toList());
        return asked.isEmpty()
                ? reported
                : new GrantPlan(InstalmentInput.facts(asked, reported.reports), reported.reports);
    }

    private static void requireDays(
            List<InstalmentInput> instalments, List<PlannedReportInput> reports, Proposal proposal) {
        LocalDate start = proposal.projectStart();
        LocalDate end = proposal.projectEnd();
        for (int i = 0; i < instalments.size(); i++) {
            Days.requirePayable(
                    "instalments[%d].payableOn".formatted(i), instalments.get(i).payableOn(), start, end);
        }
        for (int i = 0; i < reports.size(); i++) {
            Days.requireReportDue(
                    "reports[%d].dueOn".formatted(i), reports.get(i).dueOn(), start, end);
        }
    }

    void requireSound(long amountSek) {
        long sum = instalments.stream().mapToLong(Instalment::amountSek).sum();
        INSTALMENTS_SUM_TO_GRANT.requireOf(
                "instalments", sum == amountSek, "They add up to %d SEK, the grant is %d.", sum, amountSek);
        long finals = reports.stream().filter(GrantPlan::isFinal).count();
        ONE_FINAL_REPORT_PLANNED.requireOf("reports", finals == 1, "The plan has %d final reports.", finals);
    }

    private static boolean isFinal(PlannedReport report) {
        return report.kind() == ReportKind.FINAL;
    }
}
