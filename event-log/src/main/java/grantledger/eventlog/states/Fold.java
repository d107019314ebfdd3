package grantledger.eventlog.states;

import java.time.Instant;
import java.util.function.BiFunction;

/** How an event changes a state. Pure: the same states and events, with the same times, always give the same. */
@FunctionalInterface
public interface Fold<S, E> {

    /**
     * @param state      null before the first event
     * @param occurredAt when the event happened in the business, in whole microseconds
     */
    S after(S state, E event, Instant occurredAt);

    /** The class whose code this is. */
    default Class<?> code() {
        return getClass();
    }

    /** One to which it is all the same when something happened. */
    record Timeless<S, E>(BiFunction<S, E, S> fold) implements Fold<S, E> {

        @Override
        public S after(S state, E event, Instant occurredAt) {
            return fold.apply(state, event);
        }

        @Override
        public Class<?> code() {
            return fold.getClass();
        }
    }
}
