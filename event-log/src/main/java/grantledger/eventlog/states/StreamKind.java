package grantledger.eventlog.states;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import grantledger.format.Json;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of stream, and how its state follows from its events.
 *
 * @param noun  for people, in the singular
 * @param passing types of events that a decision does not depend on when it only looks at such a stream
 * @param json  how a state is kept. Only the code that wrote it reads it, so it has no revisions
 */
public record StreamKind<S, E>(
        String noun, Class<S> state, Class<E> events, Fold<S, E> fold, Set<String> passing, JsonMapper json) {

    /** What a state says of itself, by methods such as {@code isDecided}, is no part of it. */
    private static final JsonMapper PLAIN = Json.mapper()
            .rebuild()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    /** One whose states follow from what happened alone. */
    public StreamKind(String noun, Class<S> state, Class<E> events, BiFunction<S, E, S> fold) {
        this(noun, state, events, new Fold.Timeless<>(fold));
    }

    /** One whose states also follow from when it happened. */
    public StreamKind(String noun, Class<S> state, Class<E> events, Fold<S, E> fold) {
        this(noun, state, events, fold, Set.of(), PLAIN);
    }

    /** The same kind, whose states need more to be kept as JSON, such as names for the records of a sealed type. */
    public StreamKind<S, E> keptAs(UnaryOperator<JsonMapper.Builder> more) {
        return new StreamKind<>(
                noun, state, events, fold, passing, more.apply(json.rebuild()).build());
    }

    /** The same kind, of which whoever only looks at a stream need not know whether more of these events have come. */
    public StreamKind<S, E> withPassing(Set<Class<? extends E>> types) {
        Set<String> names = types.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
        return new StreamKind<>(noun, state, events, fold, names, json);
    }

    /** @throws ClassCastException when the event is of another kind */
    public S after(S before, Object event, Instant occurredAt) {
        return fold.after(before, events.cast(event), occurredAt);
    }

    /** The same for a kind whose states follow from what happened alone. */
    public S after(S before, Object event) {
        if (fold instanceof Fold.Timeless<S, E>(BiFunction<S, E, S> timeless)) {
            return timeless.apply(before, events.cast(event));
        }
        throw new IllegalStateException("The state of a %s also follows from when it happened".formatted(noun));
    }
}
