package grantledger.command.application.examining;

import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.History;
import grantledger.eventlog.following.Deadline;
import grantledger.events.ApplicationEvent.CompletionExtended;
import java.util.List;
import java.util.stream.Stream;

/** The later day takes the place of the one that was awaited. */
public final class WhenCompletionExtendedThenAwaitItsDay implements AwaitedDay<CompletionExtended> {

    @Override
    public Class<CompletionExtended> on() {
        return CompletionExtended.class;
    }

    @Override
    public String kind() {
        return WhenCompletionRequestedThenAwaitItsDay.COMPLETION;
    }

    @Override
    public List<Deadline> days(CompletionExtended extended) {
        return List.of(new Deadline(extended.applicationId(), kind(), 0, extended.dueOn()));
    }

    @Override
    public Stream<Command<?, ?>> whenPassed(Deadline deadline, History history) {
        return Stream.of(new LapseCompletion(deadline.stream(), deadline.dueOn()));
    }
}
