package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.UUID;

/**
 * What somebody asks of one stream. A command is its own decision: given the stream's state, it becomes events or is
 * {@link Refused}.
 *
 * @param <S> the state of the stream
 * @param <E> the events of the stream
 */
public interface Command<S, E extends Event> {

    /** The call, application or grant it is about. */
    UUID stream();

    /** {@code state} is null for a command that {@link #begins()} a stream. */
    Decision<E> decide(S state, Deciding with);

    /** Whether the command is the first word of its stream. */
    default boolean begins() {
        return false;
    }

    /** The rule that a stream which exists already breaks, for a command that {@link #begins()} one. */
    default Rule alreadyBegun() {
        throw new IllegalStateException(this + " does not begin a stream");
    }
}
