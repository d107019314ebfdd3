package grantledger.resilience.judging;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** What is recorded later is not recorded earlier, whatever the clocks say. */
    static List<String> breachesOfTime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select min(position), count(*) from (select position, recorded_at"
                        + " < lag(recorded_at) over (order by position) as back from event) as one where back")) {
            row.next();
            return row.getLong(2) == 0
                    ? List.of()
                    : List.of("recordedAt runs backwards %d times, first at position %d"
                            .formatted(row.getLong(2), row.getLong(1)));
        }
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
