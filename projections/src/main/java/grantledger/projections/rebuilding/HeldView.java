package grantledger.projections.rebuilding;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.storing.ViewJson;
import grantledger.projections.storing.ViewRows;
import java.util.UUID;

/** A view that is held in memory, and whether the table has a row of it. */
sealed interface HeldView {

    /** As it is, at hand for the next event. */
    final class Fresh<V> implements HeldView {

        private final View<V, ?> view;
        private final boolean stored;
        private Versioned<V> now;

        Fresh(View<V, ?> view, boolean stored, Versioned<V> now) {
            this.view = view;
            this.stored = stored;
            this.now = now;
        }

        void fold(Recorded<?> event) {
            now = view.after(now, event);
        }

        Packed<V> packed(UUID id) {
            return new Packed<>(view, stored, ViewRows.Row.of(id, now));
        }
    }

    /** As the row that will be written. */
    record Packed<V>(View<V, ?> view, boolean stored, ViewRows.Row row) implements HeldView {

        Fresh<V> unpacked() {
            V state = ViewJson.read(row.state(), view.state());
            return new Fresh<>(view, stored, new Versioned<>(state, row.version(), row.position()));
        }

        long bytes() {
            return row.state().length;
        }
    }
}
