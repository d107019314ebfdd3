package grantledger.projections.history;

import grantledger.format.Codec;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import java.util.ArrayList;
import java.util.List;

/** Folds what had happened to several streams, stream by stream; see {@link Happened}. */
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
        Happened.view(view, happened).ifPresent(done::add);
        happened.clear();
    }
}
