package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.eventlog.Metadata;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** An event as its row has it: what it tells, and the bytes of it that are not told elsewhere. */
record EventRow(StoredEvent event, byte[] metadata, byte[] leafHash) {

    /** A payload that is longer than this is asked for when its turn comes, so that many rows may come at once. */
    private static final int LONG = 32 * 1024;

    static final String ALL = """
        select position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, metadata, leaf_hash,
               case when octet_length(payload::text) <= %d then payload end as payload
        from event order by position
        """.formatted(LONG);

    private static final String LONG_PAYLOAD = "select payload from event where position = ? and event_id = ?";

    /** @throws RuntimeException when it holds what this program never writes */
    static EventRow read(ResultSet row, Snapshot snapshot) throws SQLException {
        byte[] json = row.getBytes("metadata");
        Metadata metadata = Metadata.read(json);
        Envelope envelope = new Envelope(
                row.getLong("position"),
                row.getObject("stream_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                new String(row.getBytes("type"), UTF_8),
                row.getInt("revision"),
                time(row, "occurred_at"),
                time(row, "recorded_at"),
                metadata.actor(),
                metadata.command(),
                metadata.commandId());
        byte[] payload = row.getBytes("payload");
        return new EventRow(
                new StoredEvent(envelope, payload != null ? payload : longPayload(envelope, snapshot)),
                json,
                row.getBytes("leaf_hash"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] longPayload(Envelope envelope, Snapshot snapshot) throws SQLException {
        try (var query = snapshot.ask(LONG_PAYLOAD, envelope.position(), envelope.eventId());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    Envelope envelope() {
        return event.envelope();
    }

    /** Whether the metadata stand there as they are written, byte for byte; a leaf covers what they tell alone. */
    boolean hasMetadataAsWritten() {
        Envelope told = event.envelope();
        return Arrays.equals(new Metadata(told.actor(), told.command(), told.commandId()).json(), metadata);
    }
}
