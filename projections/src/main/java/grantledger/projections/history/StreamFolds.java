package grantledger.projections.history;

import grantledger.format.Codec;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Folds the events of several streams, stream by stream, so that no more than one view is being made. */
final class StreamFolds<V> implements Folds<V> {

    private final View<V, ?> view;
    private final Codec<?> codec;
    private final List<Versioned<V>> done = new ArrayList<>();
    private UUID stream;
    private Versioned<V> now;

    StreamFolds(View<V, ?> view, Codec<?> codec) {
        this.view = view;
        this.codec = codec;
    }

    /** An event that was left out ends its stream: what comes after it is not of the moment either. */
    @Override
    public void add(StoredEvent stored) {
        if (!stored.envelope().stream().equals(stream)) {
            end();
            stream = stored.envelope().stream();
        }
        long next = now == null ? 1 : now.version() + 1;
        if (stored.envelope().version() != next) {
            return;
        }
        Recorded<?> recorded = History.recorded(codec, stored);
        if (view.events().isInstance(recorded.event())) {
            now = view.after(now, recorded);
        }
    }

    @Override
    public List<Versioned<V>> done() {
        end();
        return done;
    }

    private void end() {
        if (now != null) {
            done.add(now);
        }
        now = null;
    }
}
