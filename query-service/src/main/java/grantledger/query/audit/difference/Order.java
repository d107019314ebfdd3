package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order in which the events of several streams are looked at. */
final class Order {

    private Order() {}

    static List<Recorded<?>> ofTheLog(List<Recorded<?>> events) {
        return events.stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** What had happened by a time comes before what had not: see {@link #happened}. */
    static List<Recorded<?>> ofMeaning(List<Recorded<?>> events) {
        Map<UUID, Instant> beginnings = beginnings(events);
        return events.stream()
                .filter(one -> beginnings.containsKey(one.stream()))
                .sorted(Comparator.comparing((Recorded<?> one) -> happened(one, beginnings))
                        .thenComparingLong(Recorded::position))
                .toList();
    }

    /** When an event began to count: what began its stream comes first in any case. */
    static Instant happened(Recorded<?> one, Map<UUID, Instant> beginnings) {
        Instant beginning = beginnings.get(one.stream());
        return one.occurredAt().isBefore(beginning) ? beginning : one.occurredAt();
    }

    static Map<UUID, Instant> beginnings(List<Recorded<?>> events) {
        Map<UUID, Instant> beginnings = new HashMap<>();
        events.stream()
                .filter(one -> one.version() == 1)
                .forEach(first -> beginnings.put(first.stream(), first.occurredAt()));
        return beginnings;
    }
}
