package grantledger.resilience.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Positions run from 1 without a hole, and so do the versions of every stream, in the order of positions. */
record Order(LogTable log) {

    private static final int TOLD = 3;

    /** The first of them, and how many there are. */
    List<String> breaches() {
        var all = all();
        return all.size() <= TOLD
                ? all
                : Stream.concat(
                                all.stream().limit(TOLD),
                                Stream.of("and %d more of the kind".formatted(all.size() - TOLD)))
                        .toList();
    }

    private List<String> all() {
        List<String> breaches = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        long expected = 1;
        for (var row : log.rows().entrySet()) {
            if (row.getKey() != expected) {
                breaches.add("position %d follows %d".formatted(row.getKey(), expected - 1));
            }
            expected = row.getKey() + 1;
            long version = versions.merge(row.getValue().stream(), 1L, Long::sum);
            if (row.getValue().version() != version) {
                breaches.add("at position %d version %d of stream %s stands where %d is due"
                        .formatted(row.getKey(), row.getValue().version(), row.getValue().stream(), version));
            }
        }
        return breaches;
    }
}
