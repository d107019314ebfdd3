package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.history.Happened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One stream's view, event after event. */
sealed interface StreamFold<V> {

    /** @param next of the stream, in the fold's order */
    void add(Recorded<?> next);

    /** Null while the stream has not begun. */
    Versioned<V> now();

    /** As the log has them: what was known. */
    final class InOrderOfTheLog<V> implements StreamFold<V> {

        private final View<V, ?> view;
        private Versioned<V> now;

        InOrderOfTheLog(View<V, ?> view) {
            this.view = view;
        }

        @Override
        public void add(Recorded<?> next) {
            if (now != null || view.events().isInstance(next.event())) {
                now = view.after(now, next);
            }
        }

        @Override
        public Versioned<V> now() {
            return now;
        }
    }

    /**
     * As they happened; always what {@link Happened} makes of those that were added. It is folded again from the first only
     * where an event does not come last, or where the fold could not go on.
     */
    final class InOrderOfMeaning<V> implements StreamFold<V> {

        private final View<V, ?> view;
        private final List<Recorded<?>> happened = new ArrayList<>();
        private Versioned<V> now;
        private Recorded<?> last;
        private boolean straight = true;

        InOrderOfMeaning(View<V, ?> view) {
            this.view = view;
        }

        @Override
        public void add(Recorded<?> next) {
            happened.add(next);
            straight = straight && comesLast(next) && wentOn(next);
            if (!straight) {
                happened.sort(Comparator.comparingLong(Recorded::version));
                now = Happened.view(view, happened).orElse(null);
            }
            last = next;
        }

        private boolean comesLast(Recorded<?> next) {
            return last == null
                    ? next.version() == 1
                    : last.version() == 1 || Happened.afterTheFirst().compare(last, next) < 0;
        }

        private boolean wentOn(Recorded<?> next) {
            try {
                now = after(view, next);
                return true;
            } catch (RuntimeException impossible) {
                return false;
            }
        }

        private <E> Versioned<V> after(View<V, E> view, Recorded<?> next) {
            V before = now == null ? null : now.view();
            V after = view.fold().after(before, view.events().cast(next.event()), next.envelope());
            return new Versioned<>(after, next.version(), next.position());
        }

        @Override
        public Versioned<V> now() {
            return now;
        }
    }
}
