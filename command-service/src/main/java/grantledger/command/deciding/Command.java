package grantledger.command.deciding;

import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What somebody asks of one stream. A command is its own decision: given the stream's state, it becomes events or is
 * {@link Refused}.
 *
 * @param <S> the state of the stream
 * @param <E> the events of the stream
 */
public interface Command<S extends Matter, E extends Event> {

    /** The kind of stream it is about. */
    StreamKind<S, E> streamKind();

    /** The call, application or grant it is about. */
    UUID stream();

    /**
     * Refuses a person who is barred, whatever the state: it comes after the scope and before everything that tells how
     * the stream stands. {@code state} is null when the command is about to begin its stream.
     */
    default void requirePerson(S state, Circumstances with) {}

    /** {@code state} is null when the command is about to begin its stream. */
    Decision<E> decide(S state, Circumstances with);

    /**
     * Whether the decision stays within its matter: it changes no stream but its own, and looks at none but those of the
     * application and its grants and at calls. Commands of different matters that do may be decided side by side.
     */
    default boolean staysWithinMatter() {
        return false;
    }

    /** The application that it is about, or is about a grant of; empty where that is not known. */
    default Optional<UUID> matter(Function<UUID, Optional<Matter>> standing) {
        return Optional.of(stream());
    }

    /** Its name in the contract: {@code GrantFunds} is {@code grant-funds}. */
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whether the command is the first word of its stream. */
    default boolean begins() {
        return false;
    }

    /**
     * Whether a command that {@link #begins()} a stream may also go on with one that exists. It is then decided on the
     * state, from whomever it comes: who may begin a stream is not told that it is unknown.
     */
    default boolean mayGoOn() {
        return false;
    }

    /**
     * Where query-service shows what the command brought into the world; null for one that goes on with what there was.
     *
     * @param version of the stream, after it
     */
    default String bornAt(long version) {
        return null;
    }

    /** The rule that a stream which exists already breaks, for a command that {@link #begins()} one. */
    default Rule alreadyBegun() {
        throw new IllegalStateException(this + " does not begin a stream");
    }
}
