package grantledger.projections.storing;

import grantledger.format.Envelope;
import grantledger.format.Microseconds;
import grantledger.format.StoredEvent;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Received;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The table {@code history}: a copy of every event that is folded, its payload byte for byte and in the revision that
 * arrived, so that it can be proven to be what the log sealed. Whoever reads it brings it up to date: a {@link
 * grantledger.format.Codec} does.
 */
public final class HistoryRows {

    private static final String COLUMNS =
            "position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, actor, command,"
                    + " command_id, payload";

    private static final String INSERT = """
        insert into history (%s)
        select p, s, v, i, t, r, timestamptz '2000-01-01 00:00:00Z' + o * interval '1 microsecond',
               timestamptz '2000-01-01 00:00:00Z' + d * interval '1 microsecond', a, c, ci, j::json
        from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::smallint[], ?::bigint[],
                    ?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::text[])
             e (p, s, v, i, t, r, o, d, a, c, ci, j)\
        """.formatted(COLUMNS);

    private HistoryRows() {}

    /** In the order in which they are written. */
    public static String columns() {
        return COLUMNS;
    }

    /** The ids of the events at positions; one that is not there is missing. */
    static Map<Long, UUID> ids(Connection connection, List<Long> positions) throws SQLException {
        Map<Long, UUID> ids = new HashMap<>();
        if (positions.isEmpty()) {
            return ids;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select position, event_id from history where position = any (?)")) {
            select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getLong(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return ids;
    }

    static void write(RoundTrip writes, List<Batch.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        writes.add(INSERT)
                .column("bigint", envelopes(items, Envelope::position))
                .column("uuid", envelopes(items, Envelope::stream))
                .column("bigint", envelopes(items, Envelope::version))
                .column("uuid", envelopes(items, Envelope::eventId))
                .column("text", envelopes(items, Envelope::type))
                .column("smallint", envelopes(items, at -> (short) at.revision()))
                .column("bigint", envelopes(items, at -> Microseconds.since2000(at.occurredAt())))
                .column("bigint", envelopes(items, at -> Microseconds.since2000(at.recordedAt())))
                .column("text", envelopes(items, Envelope::actor))
                .column("text", envelopes(items, Envelope::command))
                .column("uuid", envelopes(items, Envelope::commandId))
                .column(
                        "text",
                        events(items, event -> StandardCharsets.UTF_8.decode(ByteBuffer.wrap(event.payload()))));
    }

    /** What a row of {@link #columns} says. */
    public static StoredEvent event(ResultSet row) throws SQLException {
        Envelope envelope = new Envelope(
                row.getLong("position"),
                row.getObject("stream_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                time(row, "occurred_at"),
                time(row, "recorded_at"),
                row.getString("actor"),
                row.getString("command"),
                row.getObject("command_id", UUID.class));
        return new StoredEvent(envelope, row.getString("payload").getBytes(StandardCharsets.UTF_8));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Stream<?> envelopes(List<Batch.Item> items, Function<Envelope, ?> value) {
        return events(items, event -> value.apply(event.recorded().envelope()));
    }

    private static Stream<?> events(List<Batch.Item> items, Function<Received.Fact, ?> value) {
        return items.stream().map(item -> value.apply(item.event()));
    }
}
