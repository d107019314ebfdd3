package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.stream.Stream;

/**
 * The commands that follow by themselves from an event. They may be issued twice for the same event, from the first one
 * on, and take effect once.
 */
public interface Reaction<E extends Event> {

    Class<E> on();

    /** Pure, given the history. The commands are issued one by one as the stream gives them. */
    Stream<Command<?, ?>> then(E event, History history);
}
