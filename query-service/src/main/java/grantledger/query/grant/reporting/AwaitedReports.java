package grantledger.query.grant.reporting;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.ReportKind;
import java.util.Comparator;
import java.util.List;

/**
 * Which report of the plan each waiting instalment waits for. Plans that did not say so mean for the first of them the
 * progress report that was due first, for the second the one due second, and so on; the last one where there are no more,
 * and the final report where there is none.
 */
public final class AwaitedReports {

    private final List<Integer> progress;
    private final Integer end;
    private int waiting;

    public AwaitedReports(List<Report> reports) {
        progress = numbers(reports, ReportKind.PROGRESS);
        end = numbers(reports, ReportKind.FINAL).stream().findFirst().orElse(null);
    }

    /** Of the plan's next instalment; null for one that waits for none. */
    public Integer by(Instalment next) {
        if (!next.afterReport()) {
            return null;
        }
        int nth = waiting++;
        if (next.report() != null) {
            return next.report();
        }
        return progress.isEmpty() ? end : progress.get(Math.min(nth, progress.size() - 1));
    }

    private static List<Integer> numbers(List<Report> reports, ReportKind kind) {
        return reports.stream()
                .map(Report::place)
                .filter(place -> place.kind() == kind && place.planned() != null)
                .sorted(Comparator.comparing(Place::plannedOn))
                .map(Place::planned)
                .toList();
    }
}
