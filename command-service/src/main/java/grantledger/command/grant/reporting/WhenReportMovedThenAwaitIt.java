package grantledger.command.grant.reporting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.ReportMoved;
import java.util.List;
import java.util.stream.Stream;

/** A report that has another day is awaited on that day. */
public final class WhenReportMovedThenAwaitIt implements AwaitedDay<ReportMoved> {

    @Override
    public Class<ReportMoved> on() {
        return ReportMoved.class;
    }

    @Override
    public String kind() {
        return WhenGrantEstablishedThenAwaitReports.REPORT;
    }

    @Override
    public List<Deadline> days(ReportMoved moved) {
        return List.of(new Deadline(moved.grantId(), kind(), moved.report(), moved.dueOn()));
    }

    @Override
    public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
        return Stream.of(new MarkReportOverdue(deadline.stream(), deadline.item(), deadline.dueOn()));
    }
}
