package grantledger.command.grant.reporting;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.eventlog.following.Deadline;
import grantledger.events.GrantEvent.GrantEstablished;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each planned report is awaited by its number in the plan, from 1. */
public final class WhenGrantEstablishedThenAwaitReports implements AwaitedDay<GrantEstablished> {

    static final String REPORT = "REPORT";

    @Override
    public Class<GrantEstablished> on() {
        return GrantEstablished.class;
    }

    @Override
    public String kind() {
        return REPORT;
    }

    @Override
    public List<Deadline> days(GrantEstablished established) {
        return IntStream.range(0, established.reports().size())
                .mapToObj(i -> new Deadline(
                        established.grantId(),
                        kind(),
                        i + 1,
                        established.reports().get(i).dueOn()))
                .toList();
    }

    @Override
    public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
        return Stream.of(new MarkReportOverdue(deadline.stream(), deadline.item(), deadline.dueOn()));
    }
}
