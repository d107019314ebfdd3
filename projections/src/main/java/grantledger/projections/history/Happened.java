package grantledger.projections.history;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What had happened to one stream, whenever it was registered, as a view: folded in the order of meaning, which is when it
 * happened, and for what happened at once the order of the log. What began the stream comes first in any case. Where a view
 * cannot be made in that order, what had happened is folded in the order of the log; and where not in that either, because
 * something is missing that the rest presupposes, up to the first event that had not happened.
 */
public final class Happened {

    private static final Comparator<Recorded<?>> AFTER_THE_FIRST = Comparator.comparing(
                    (Recorded<?> one) -> one.envelope().occurredAt())
            .thenComparingLong(Recorded::version);

    private Happened() {}

    /**
     * With the version and the position of the latest that is in it. Empty where the stream had not begun, or is of another
     * kind.
     *
     * @param events that had happened, in the order of the log
     */
    public static <V> Optional<Versioned<V>> view(View<V, ?> view, List<? extends Recorded<?>> events) {
        return hasBegun(view, events) ? Optional.of(folded(view, events)) : Optional.empty();
    }

    /** The order of meaning of what follows the event that began a stream. */
    public static Comparator<Recorded<?>> afterTheFirst() {
        return AFTER_THE_FIRST;
    }

    private static boolean hasBegun(View<?, ?> view, List<? extends Recorded<?>> events) {
        return !events.isEmpty()
                && events.getFirst().version() == 1
                && view.events().isInstance(events.getFirst().event());
    }

    private static <V> Versioned<V> folded(View<V, ?> view, List<? extends Recorded<?>> events) {
        try {
            return from(view, inOrderOfMeaning(events), events.getLast());
        } catch (RuntimeException impossible) {
            return inOrderOfTheLog(view, events);
        }
    }

    private static <V> Versioned<V> inOrderOfTheLog(View<V, ?> view, List<? extends Recorded<?>> events) {
        try {
            return from(view, events, events.getLast());
        } catch (RuntimeException impossible) {
            return view.from(untilTheFirstGap(events));
        }
    }

    private static List<Recorded<?>> inOrderOfMeaning(List<? extends Recorded<?>> events) {
        Stream<? extends Recorded<?>> rest = events.stream().skip(1).sorted(AFTER_THE_FIRST);
        return Stream.<Recorded<?>>concat(Stream.of(events.getFirst()), rest).toList();
    }

    private static List<Recorded<?>> untilTheFirstGap(List<? extends Recorded<?>> events) {
        List<Recorded<?>> dense = new ArrayList<>();
        for (Recorded<?> one : events) {
            if (one.version() != dense.size() + 1) {
                break;
            }
            dense.add(one);
        }
        return dense;
    }

    private static <V> Versioned<V> from(View<V, ?> view, List<? extends Recorded<?>> events, Recorded<?> latest) {
        return new Versioned<>(view.inAnyOrder(events), latest.version(), latest.position());
    }
}
