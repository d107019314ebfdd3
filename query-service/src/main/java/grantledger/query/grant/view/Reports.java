package grantledger.query.grant.view;

import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.ReportKind;
import grantledger.query.grant.view.Report.Awaited;
import grantledger.query.grant.view.Report.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The plan of reporting, and what has come in. */
final class Reports {

    private Reports() {}

    static List<Report> planned(List<PlannedReport> plan) {
        return IntStream.range(0, plan.size())
                .mapToObj(i -> Report.planned(i + 1, plan.get(i)))
                .toList();
    }

    /**
     * Sent again it keeps its place; else it takes the one it is said to be, or where nothing is said the place of its
     * kind that is due first and still open, or a new one.
     */
    static List<Report> received(List<Report> before, OutcomeReported e, Instant at) {
        List<Report> after = new ArrayList<>(before);
        int place = first(after, report -> report.is(e.reportId()));
        if (place < 0 && e.report() != null) {
            place = first(after, report -> e.report().equals(report.place().planned()));
        }
        if (place < 0) {
            place = dueFirst(after, e.kind());
        }
        if (place < 0) {
            place = after.size();
            after.add(Report.unplanned(e.kind()));
        }
        after.set(place, after.get(place).received(e, at));
        return List.copyOf(after);
    }

    static List<Report> overdue(List<Report> before, int planned) {
        return awaited(
                before, report -> Integer.valueOf(planned).equals(report.place().planned()), ReportState.OVERDUE);
    }

    static List<Report> waived(List<Report> before, int planned) {
        return awaited(
                before, report -> Integer.valueOf(planned).equals(report.place().planned()), ReportState.WAIVED);
    }

    /** What had lapsed is asked for again. */
    static List<Report> awaitedAgain(List<Report> before) {
        return awaited(before, report -> report.state() == ReportState.LAPSED, ReportState.DUE);
    }

    /** Other days for planned reports; null when none is another. */
    static List<Report> moved(List<Report> before, List<ReportDay> days) {
        List<Report> after = before;
        for (ReportDay day : days == null ? List.<ReportDay>of() : days) {
            after = moved(after, day);
        }
        return after;
    }

    static List<Report> moved(List<Report> before, ReportDay day) {
        return before.stream()
                .map(report -> Integer.valueOf(day.report()).equals(report.place().planned())
                        ? report.moved(day.dueOn())
                        : report)
                .toList();
    }

    static List<Report> lapsed(List<Report> before) {
        return awaited(before, report -> report.state() != ReportState.WAIVED, ReportState.LAPSED);
    }

    static List<Report> changed(List<Report> before, UUID reportId, UnaryOperator<Received> change) {
        if (first(before, report -> report.is(reportId)) < 0) {
            throw new IllegalStateException("Report " + reportId + " has not been received");
        }
        return before.stream()
                .map(report ->
                        report instanceof Received received && report.is(reportId) ? change.apply(received) : report)
                .toList();
    }

    /** One sent back for completion has to come in again. */
    static boolean finalReceived(List<Report> reports) {
        return first(
                        reports,
                        report -> report.kind() == ReportKind.FINAL
                                && (report.state() == ReportState.RECEIVED || report.state() == ReportState.APPROVED))
                >= 0;
    }

    private static List<Report> awaited(List<Report> before, Predicate<Awaited> wanted, ReportState state) {
        return before.stream()
                .map(report -> report instanceof Awaited awaited && wanted.test(awaited)
                        ? new Awaited(awaited.place(), state)
                        : report)
                .toList();
    }

    private static int dueFirst(List<Report> reports, ReportKind kind) {
        return IntStream.range(0, reports.size())
                .filter(i -> reports.get(i) instanceof Awaited awaited && awaited.kind() == kind)
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
