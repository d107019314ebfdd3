package grantledger.eventlog.faults;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables in the end, whichever way it is looked at. */
final class RecordedLog {

    record Row(long position, UUID stream, long version, UUID eventId) {}

    record KeyUse(String key, long firstPosition, long lastPosition) {}

    private final List<Row> rows;
    private final Map<UUID, List<Row>> byEvent;
    private final Map<UUID, List<Long>> versionsByStream;
    private final Map<String, KeyUse> keys;

    RecordedLog(JdbcClient database) {
        rows = database.sql("select position, stream_id, version, event_id from event order by position")
                .query((row, _) -> new Row(
                        row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getObject(4, UUID.class)))
                .list();
        byEvent = rows.stream().collect(Collectors.groupingBy(Row::eventId));
        versionsByStream = rows.stream()
                .collect(Collectors.groupingBy(Row::stream, Collectors.mapping(Row::version, Collectors.toList())));
        keys = database
                .sql("select key, first_position, last_position from idempotency_key")
                .query((row, _) -> new KeyUse(row.getString(1), row.getLong(2), row.getLong(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(KeyUse::key, Function.identity()));
    }

    List<Row> rows() {
        return rows;
    }

    /** The positions at which an attempt's events stand, in the attempt's order. */
    List<Long> positionsOf(Attempt attempt) {
        return attempt.events().stream()
                .flatMap(it -> byEvent.getOrDefault(it.eventId(), List.of()).stream())
                .map(Row::position)
                .toList();
    }

    /** In the order of positions. */
    Map<UUID, List<Long>> versionsByStream() {
        return versionsByStream;
    }

    boolean has(UUID stream, long version) {
        return versionsByStream.getOrDefault(stream, List.of()).contains(version);
    }

    Map<String, KeyUse> keys() {
        return keys;
    }
}
