package grantledger.query.grant.reporting;

import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.ReportKind;
import grantledger.query.grant.reporting.Report.Awaited;
import grantledger.query.grant.reporting.Report.Received;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The plan of reporting, and what has come in. */
public final class Reports {

    private Reports() {}

    public static List<Report> planned(List<PlannedReport> plan) {
        return IntStream.range(0, plan.size())
                .<Report>mapToObj(i -> new Awaited(Place.planned(i + 1, plan.get(i)), ReportState.DUE))
                .toList();
    }

    /**
     * Sent again it keeps its place; else it takes the one that it says, or, where older ones say none, the place of its
     * kind that is due first and still open, or a new one.
     */
    public static List<Report> received(List<Report> before, OutcomeReported e, Instant at) {
        List<Report> after = new ArrayList<>(before);
        int place = place(after, e);
        if (place < 0) {
            place = after.size();
            after.add(new Awaited(Place.unplanned(e.kind()), ReportState.DUE));
        }
        after.set(place, after.get(place).received(e, at));
        return List.copyOf(after);
    }

    public static List<Report> overdue(List<Report> before, int planned) {
        return replaced(before, report -> report.place().is(planned), Report::overdue);
    }

    public static List<Report> moved(List<Report> before, int planned, LocalDate dueOn) {
        return replaced(before, report -> report.place().is(planned), report -> report.moved(dueOn));
    }

    /** As an approved change asked for; null where it asked for no other days. */
    public static List<Report> moved(List<Report> before, List<ReportDay> days) {
        List<Report> after = before;
        for (ReportDay day : days == null ? List.<ReportDay>of() : days) {
            after = moved(after, day.report(), day.dueOn());
        }
        return after;
    }

    public static List<Report> waived(List<Report> before, int planned, Place.Waiver waiver) {
        return replaced(before, report -> report.place().is(planned), report -> report.waived(waiver));
    }

    /** The grant has ended: nothing more is asked for. */
    public static List<Report> lapsed(List<Report> before) {
        return standing(before, _ -> true, _ -> ReportState.LAPSED);
    }

    /** The grant lives again, on this day. */
    public static List<Report> revived(List<Report> before, LocalDate today) {
        return standing(
                before,
                report -> report.state() == ReportState.LAPSED,
                report -> report.place().dueOn().isBefore(today) ? ReportState.OVERDUE : ReportState.DUE);
    }

    public static List<Report> changed(List<Report> before, UUID reportId, UnaryOperator<Received> change) {
        if (before.stream().noneMatch(report -> report.is(reportId))) {
            throw new IllegalStateException("Report " + reportId + " has not been received");
        }
        return replaced(
                before,
                report -> report.is(reportId),
                report -> report instanceof Received received ? change.apply(received) : report);
    }

    /** One sent back for completion has to come in again. */
    public static boolean finalReceived(List<Report> reports) {
        return reports.stream()
                .anyMatch(report -> report.place().kind() == ReportKind.FINAL
                        && (report.state() == ReportState.RECEIVED || report.state() == ReportState.APPROVED));
    }

    private static List<Report> standing(
            List<Report> before, Predicate<Awaited> wanted, Function<Awaited, ReportState> state) {
        return before.stream()
                .map(report -> report instanceof Awaited awaited && wanted.test(awaited)
                        ? awaited.standing(state.apply(awaited))
                        : report)
                .toList();
    }

    private static List<Report> replaced(List<Report> before, Predicate<Report> wanted, UnaryOperator<Report> change) {
        return before.stream()
                .map(report -> wanted.test(report) ? change.apply(report) : report)
                .toList();
    }

    private static int place(List<Report> reports, OutcomeReported e) {
        int again = first(reports, report -> report.is(e.reportId()));
        if (again >= 0) {
            return again;
        }
        return e.report() == null
                ? dueFirst(reports, e.kind())
                : first(reports, report -> report.place().is(e.report()));
    }

    private static int dueFirst(List<Report> reports, ReportKind kind) {
        return IntStream.range(0, reports.size())
                .filter(i -> reports.get(i) instanceof Awaited awaited
                        && awaited.place().kind() == kind
                        && awaited.state() != ReportState.WAIVED)
                .boxed()
                .min(Comparator.comparing(i -> reports.get(i).place().dueOn()))
                .orElse(-1);
    }

    private static int first(List<Report> reports, Predicate<Report> wanted) {
        return IntStream.range(0, reports.size())
                .filter(i -> wanted.test(reports.get(i)))
                .findFirst()
                .orElse(-1);
    }
}
