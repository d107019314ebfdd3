package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A kind of stream, how its state follows from its events, and whose it is.
 *
 * @param noun   for people: {@code call}, {@code application}, {@code grant}
 * @param fold   pure; the state is null before the first event
 * @param own    whether the stream is the acting person's own matter
 */
public record Kind<S, E extends Event>(
        String noun, Class<S> state, Class<E> events, BiFunction<S, E, S> fold, BiPredicate<S, Acting> own) {

    public S after(S state, Event event) {
        return fold.apply(state, events.cast(event));
    }

    /** Whether the stream exists as far as the acting person is concerned: applicants see their own matters only. */
    public boolean inScopeOf(Acting acting, S state) {
        return !acting.asApplicantOnly() || own.test(state, acting);
    }
}
