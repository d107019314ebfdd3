package grantledger.query.folding;

import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.format.Recorded;
import grantledger.query.application.ApplicationView;
import grantledger.query.call.CallView;
import grantledger.query.grant.GrantView;
import java.util.List;
import java.util.function.ToLongFunction;

/** A kind of view: which events it is folded from, how, and the table that keeps one row per stream. */
public record ViewKind<V, E extends Event>(
        String table, Class<V> view, Class<E> events, Fold<V, E> fold, ToLongFunction<V> version) {

    /** Pure. The view is null before the stream's first event. */
    @FunctionalInterface
    public interface Fold<V, E> {
        V after(V view, E event, Recorded<Event> recorded);
    }

    public static final ViewKind<CallView, CallEvent> CALL =
            new ViewKind<>("view_call", CallView.class, CallEvent.class, CallView::after, CallView::version);

    public static final ViewKind<ApplicationView, ApplicationEvent> APPLICATION = new ViewKind<>(
            "view_application",
            ApplicationView.class,
            ApplicationEvent.class,
            ApplicationView::after,
            ApplicationView::version);

    public static final ViewKind<GrantView, GrantEvent> GRANT =
            new ViewKind<>("view_grant", GrantView.class, GrantEvent.class, GrantView::after, GrantView::version);

    public static final List<ViewKind<?, ?>> ALL = List.of(CALL, APPLICATION, GRANT);

    public static ViewKind<?, ?> of(Event event) {
        return switch (event) {
            case CallEvent _ -> CALL;
            case ApplicationEvent _ -> APPLICATION;
            case GrantEvent _ -> GRANT;
        };
    }

    /** @throws IllegalStateException when the event is not the stream's next one */
    public V after(V view, Recorded<Event> recorded) {
        long expected = view == null ? 1 : version.applyAsLong(view) + 1;
        if (recorded.version() != expected) {
            throw new IllegalStateException("Stream %s has version %d where %d was expected"
                    .formatted(recorded.stream(), recorded.version(), expected));
        }
        return fold.after(view, events.cast(recorded.event()), recorded);
    }

    /** The view of one stream's events, in order from the first; null when there are none. */
    public V from(List<Recorded<Event>> stream) {
        V view = null;
        for (Recorded<Event> recorded : stream) {
            view = after(view, recorded);
        }
        return view;
    }
}
