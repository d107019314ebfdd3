package grantledger.command.eventlog;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log by position or by stream. */
public final class EventReader {

    private static final String COLUMNS = """
        select position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, metadata, payload
        from event
        """;

    private final JdbcClient database;

    public EventReader(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** The next events after a position, in order, at most {@code limit}. */
    public List<StoredEvent> after(long position, int limit) {
        return database.sql(COLUMNS + " where position > ? order by position limit ?")
                .param(position)
                .param(limit)
                .query((row, number) -> stored(row))
                .list();
    }

    /** The events from one position to another, both included. */
    public List<StoredEvent> between(long first, long last) {
        return database.sql(COLUMNS + " where position between ? and ? order by position")
                .param(first)
                .param(last)
                .query((row, number) -> stored(row))
                .list();
    }

    /** A stream's events from a version on, without their circumstances: what its state is folded from. */
    public List<Event> facts(UUID stream, long firstVersion) {
        return database.sql("""
            select type, revision, payload from event where stream_id = ? and version >= ? order by version
            """)
                .param(stream)
                .param(firstVersion)
                .query((row, number) -> Event.CODEC.read(row.getString(1), row.getInt(2), row.getBytes(3)))
                .list();
    }

    /** A stream's events after a version, in order. */
    public List<StoredEvent> ofStream(UUID stream, long afterVersion) {
        return database.sql(COLUMNS + " where stream_id = ? and version > ? order by version")
                .param(stream)
                .param(afterVersion)
                .query((row, number) -> stored(row))
                .list();
    }

    /** The version of a stream's last event; 0 when it has none. */
    public long lastVersion(UUID stream) {
        return database.sql("select coalesce(max(version), 0) from event where stream_id = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    public long lastPosition() {
        return database.sql("select position from log_head").query(Long.class).single();
    }

    /** What was recorded under a person's idempotency key, if anything. */
    public Optional<UsedKey> usedKey(String person, String key) {
        return database.sql("""
            select request_hash, first_position, last_position from idempotency_key
            where person = ? and key = ?
            """)
                .param(person)
                .param(key)
                .query((row, number) -> new UsedKey(row.getBytes(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** The request that used a key, and the positions of what it recorded. */
    public record UsedKey(byte[] requestHash, long firstPosition, long lastPosition) {}

    private static StoredEvent stored(ResultSet row) throws SQLException {
        Metadata metadata = Metadata.read(row.getBytes("metadata"));
        Envelope envelope = new Envelope(
                row.getLong("position"),
                row.getObject("stream_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                metadata.actor(),
                metadata.command(),
                metadata.commandId());
        return new StoredEvent(envelope, row.getBytes("payload"));
    }
}
