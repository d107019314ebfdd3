package grantledger.command.deciding;

import grantledger.eventlog.following.Deadline;
import grantledger.events.Event;
import java.util.List;
import java.util.stream.Stream;

/** Days that an event lets its stream wait for, and what follows by itself when one of them has passed, as {@link Reaction} says. */
public interface AwaitedDay<E extends Event> {

    Class<E> on();

    /** What is waited for. The log's database keeps it as the deadline's kind, so it never changes. */
    String kind();

    List<Deadline> days(E event);

    Stream<Command<?, ?>> whenPassed(Deadline deadline, History history);
}
