package grantledger.command.grant.reporting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import java.util.List;
import java.util.stream.Stream;

/** A report that was sent back is awaited on the day by which it is to be completed; each such day of a grant is one. */
public final class WhenReportSentBackThenAwaitIt implements AwaitedDay<ReportCompletionRequested> {

    @Override
    public Class<ReportCompletionRequested> on() {
        return ReportCompletionRequested.class;
    }

    @Override
    public String kind() {
        return "REPORT_COMPLETION";
    }

    @Override
    public List<Deadline> days(ReportCompletionRequested requested) {
        int day = Math.toIntExact(requested.dueOn().toEpochDay());
        return List.of(new Deadline(requested.grantId(), kind(), day, requested.dueOn()));
    }

    @Override
    public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
        return Stream.of(new MarkCompletionsOverdue(deadline.stream(), deadline.dueOn()));
    }
}
