package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.function.BiFunction;

/**
 * A kind of stream, and how its state follows from its events.
 *
 * @param noun   for people: {@code call}, {@code application}, {@code grant}
 * @param fold   pure; the state is null before the first event
 */
public record Kind<S, E extends Event>(String noun, Class<S> state, Class<E> events, BiFunction<S, E, S> fold) {

    public S after(S state, Event event) {
        return fold.apply(state, events.cast(event));
    }
}
