package grantledger.query.opendata;

import grantledger.events.GoalFulfilment;
import grantledger.events.ReportKind;
import grantledger.query.answering.SwedishDay;
import grantledger.query.grant.reporting.Report.Content;
import grantledger.query.grant.reporting.ReportEntry;
import grantledger.query.grant.reporting.ReportState;
import grantledger.query.grant.view.GrantView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

record ReportRow(
        @Says("The grant that is reported on") UUID grantId,

        @Says("The report's number among those of the grant, from 1")
        int report,

        @Says("Whether it is a report under way or the final one")
        ReportKind kind,

        @Says("Where it stands") ReportState state,

        @Says(value = "The day by which it is to come, where it was planned", optional = true)
        LocalDate dueOn,

        @Says(value = "The Swedish day on which it last came in", optional = true)
        LocalDate receivedOn,

        @Says(value = "The first day that it tells of", optional = true)
        LocalDate periodStart,

        @Says(value = "The last day that it tells of", optional = true)
        LocalDate periodEnd,

        @Says(value = "How far the goals were reached, as the recipient says", optional = true)
        GoalFulfilment goalFulfilment,

        @Says(value = "The Swedish day on which it was approved", optional = true)
        LocalDate approvedOn,

        @Says(value = "What was accepted as the cost, in whole SEK", optional = true)
        Long acceptedCostSek) {

    static List<ReportRow> all(GrantView view) {
        List<ReportEntry> entries = ReportEntry.all(view.reports());
        return IntStream.range(0, entries.size())
                .mapToObj(nth -> of(view.grantId(), nth + 1, entries.get(nth)))
                .toList();
    }

    private static ReportRow of(UUID grantId, int number, ReportEntry entry) {
        Optional<Content> content = Optional.ofNullable(entry.content());
        return new ReportRow(
                grantId,
                number,
                entry.kind(),
                entry.state(),
                entry.dueOn(),
                SwedishDay.of(entry.receivedAt()),
                content.map(Content::periodStart).orElse(null),
                content.map(Content::periodEnd).orElse(null),
                content.map(Content::goalFulfilment).orElse(null),
                SwedishDay.of(entry.approvedAt()),
                entry.acceptedCostSek());
    }
}
