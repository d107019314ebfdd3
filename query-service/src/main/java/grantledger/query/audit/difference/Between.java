package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import grantledger.projections.folding.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two moments, and what lies between them. */
sealed interface Between {

    /** The last position of the log that is looked at. */
    long asOf();

    /** Null where positions do not tell. */
    Long fromPosition();

    boolean settled();

    <V> StreamFold<V> fold(View<V, ?> view);

    /** Those that came before the first of the moments, and those between the two. */
    Parted parted(List<Recorded<?>> events);

    record Parted(List<Recorded<?>> earlier, List<Recorded<?>> between) {}

    /** What the log recorded after {@code from}, up to {@code to}. */
    record Known(long from, long to, boolean settled) implements Between {

        @Override
        public long asOf() {
            return to;
        }

        @Override
        public Long fromPosition() {
            return from;
        }

        @Override
        public <V> StreamFold<V> fold(View<V, ?> view) {
            return new StreamFold.InOrderOfTheLog<>(view);
        }

        @Override
        public Parted parted(List<Recorded<?>> events) {
            List<Recorded<?>> inOrder = Order.ofTheLog(events);
            return new Parted(
                    inOrder.stream().filter(one -> one.position() <= from).toList(),
                    inOrder.stream()
                            .filter(one -> one.position() > from && one.position() <= to)
                            .toList());
        }
    }

    /** What happened after {@code from}, by {@code to}, whenever it was registered. */
    record InTime(Instant from, Instant to, long asOf) implements Between {

        @Override
        public Long fromPosition() {
            return null;
        }

        @Override
        public boolean settled() {
            return false;
        }

        @Override
        public <V> StreamFold<V> fold(View<V, ?> view) {
            return new StreamFold.InOrderOfMeaning<>(view);
        }

        @Override
        public Parted parted(List<Recorded<?>> events) {
            List<Recorded<?>> known =
                    events.stream().filter(one -> one.position() <= asOf).toList();
            Map<UUID, Instant> beginnings = Order.beginnings(known);
            List<Recorded<?>> inOrder = Order.ofMeaning(known);
            return new Parted(
                    inOrder.stream()
                            .filter(one -> !Order.happened(one, beginnings).isAfter(from))
                            .toList(),
                    inOrder.stream()
                            .filter(one -> Order.happened(one, beginnings).isAfter(from)
                                    && !Order.happened(one, beginnings).isAfter(to))
                            .toList());
        }
    }
}
