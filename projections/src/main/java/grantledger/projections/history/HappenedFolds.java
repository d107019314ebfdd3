package grantledger.projections.history;

import grantledger.format.Codec;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folds what had happened to several streams, stream by stream, whenever it was registered: in the order of meaning, which
 * is when it happened, and for what happened at once the order of the log. What began a stream comes first in any case.
 * Where a view cannot be made in that order, what had happened is folded in the order of the log; and where not in that
 * either, because something is missing that the rest presupposes, up to the first event that had not happened.
 */
final class HappenedFolds<V> implements Folds<V> {

    private final View<V, ?> view;
    private final Codec<?> codec;
    private final List<Versioned<V>> done = new ArrayList<>();
    private final List<Recorded<?>> happened = new ArrayList<>();

    HappenedFolds(View<V, ?> view, Codec<?> codec) {
        this.view = view;
        this.codec = codec;
    }

    @Override
    public void add(StoredEvent stored) {
        if (!happened.isEmpty() && !stored.envelope().stream().equals(happened.getFirst().stream())) {
            end();
        }
        happened.add(History.recorded(codec, stored));
    }

    @Override
    public List<Versioned<V>> done() {
        end();
        return done;
    }

    private void end() {
        if (!happened.isEmpty() && begun()) {
            done.add(folded());
        }
        happened.clear();
    }

    private boolean begun() {
        Recorded<?> first = happened.getFirst();
        return first.version() == 1 && view.events().isInstance(first.event());
    }

    private Versioned<V> folded() {
        try {
            return from(inOrderOfMeaning());
        } catch (RuntimeException impossible) {
            return inOrderOfTheLog();
        }
    }

    private Versioned<V> inOrderOfTheLog() {
        try {
            return from(happened);
        } catch (RuntimeException impossible) {
            return view.from(untilTheFirstGap());
        }
    }

    private List<Recorded<?>> inOrderOfMeaning() {
        Comparator<Recorded<?>> order =
                Comparator.comparing(one -> one.envelope().occurredAt());
        Stream<Recorded<?>> rest = happened.stream().skip(1).sorted(order.thenComparingLong(Recorded::version));
        return Stream.concat(Stream.of(happened.getFirst()), rest).toList();
    }

    private List<Recorded<?>> untilTheFirstGap() {
        List<Recorded<?>> dense = new ArrayList<>();
        for (Recorded<?> one : happened) {
            if (one.version() != dense.size() + 1) {
                break;
            }
            dense.add(one);
        }
        return dense;
    }

    /** With the version and the position of the latest that is in it. */
    private Versioned<V> from(List<Recorded<?>> events) {
        Recorded<?> latest = happened.getLast();
        return new Versioned<>(view.inAnyOrder(events), latest.version(), latest.position());
    }
}
