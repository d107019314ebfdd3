package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.REPORT_MOVED_ONCE;

import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Award;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The days of reports that a change moves. */
final class ReportDays {

    private ReportDays() {}

    /** @param newEnd another end of the project, or null */
    static void requireMovable(Grant grant, List<ReportDay> days, LocalDate newEnd) {
        Award award = grant.award();
        LocalDate end = newEnd == null ? award.projectEnd() : newEnd;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            ReportDay day = days.get(i);
            String field = "reports[%d].".formatted(i);
            grant.reports().requireOwed(field + "report", day.report());
            REPORT_MOVED_ONCE.requireOf(field + "report", seen.add(day.report()), "%d stands twice.", day.report());
            Days.requireReportDue(field + "dueOn", day.dueOn(), award.projectStart(), end);
        }
    }

    /** The days that were asked for and are waited for still; and where the project becomes longer, the final report's by as much. */
    static Decision<GrantEvent> moved(Decision<GrantEvent> approved, Grant grant, ChangeRequested change) {
        List<ReportDay> asked = change.reports() == null
                ? List.of()
                : change.reports().stream()
                        .filter(day -> !grant.reports().isDone(day.report()))
                        .toList();
        Decision<GrantEvent> moved = approved;
        for (ReportDay day :
                Stream.concat(asked.stream(), prolonged(grant, change, asked)).toList()) {
            moved = moved.and(new ReportMoved(grant.grantId(), day.report(), day.dueOn(), change.description()));
        }
        return moved;
    }

    private static Stream<ReportDay> prolonged(Grant grant, ChangeRequested change, List<ReportDay> asked) {
        LocalDate end = grant.award().projectEnd();
        if (change.newEnd() == null || !change.newEnd().isAfter(end)) {
            return Stream.empty();
        }
        long days = ChronoUnit.DAYS.between(end, change.newEnd());
        return grant
                .reports()
                .nextOpen(ReportKind.FINAL)
                .filter(number -> asked.stream().noneMatch(it -> it.report() == number))
                .map(number -> new ReportDay(
                        number, grant.reports().plan().report(number).dueOn().plusDays(days)))
                .stream();
    }
}
