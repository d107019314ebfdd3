package grantledger.command.application.examining;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.eventlog.following.Deadline;
import grantledger.events.ApplicationEvent.CompletionRequested;
import java.util.List;
import java.util.stream.Stream;

public final class WhenCompletionRequestedThenAwaitItsDay implements AwaitedDay<CompletionRequested> {

    static final String COMPLETION = "COMPLETION";

    @Override
    public Class<CompletionRequested> on() {
        return CompletionRequested.class;
    }

    @Override
    public String kind() {
        return COMPLETION;
    }

    @Override
    public List<Deadline> days(CompletionRequested requested) {
        return List.of(new Deadline(requested.applicationId(), kind(), 0, requested.dueOn()));
    }

    @Override
    public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
        return Stream.of(new LapseCompletion(deadline.stream(), deadline.dueOn()));
    }
}
