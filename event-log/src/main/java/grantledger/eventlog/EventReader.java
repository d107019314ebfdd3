package grantledger.eventlog;

import static java.util.stream.Collectors.toMap;

import grantledger.eventlog.sql.Query;
import grantledger.format.Envelope;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the log by position or by stream. */
public final class EventReader {

    private static final String COLUMNS = """
        select position, stream_id, version, event_id, type, revision, occurred_at, recorded_at, metadata, payload
        from
        """;

    /** Events from a position on, each with the bytes of the payloads between. */
    private static final String PAGE = COLUMNS + """
        (
            select *, sum(octet_length(payload::text)) filter (where position > ?)
                          over (order by position rows between unbounded preceding and 1 preceding) as bytes_before
            from event where position between ? and ?
        ) as page
        where coalesce(bytes_before, 0) < ? order by position
        """;

    private final DataSource database;

    public EventReader(DataSource database) {
        this.database = database;
    }

    /** The next events after a position, in order, at most {@code limit}. */
    public List<StoredEvent> after(long position, int limit) {
        return events(" where position > ? order by position limit ?", position, limit);
    }

    /**
     * The next events after a place, in order, at most {@code limit}, and no more once their payloads have come to so many
     * bytes.
     *
     * @throws OtherHistory when the log does not have that event there
     */
    public List<StoredEvent> after(Place last, int limit, long bytes) {
        long from = last.position();
        List<StoredEvent> found =
                Query.of(database, PAGE, from, from, from + limit, bytes).list(EventReader::stored);
        if (last.equals(Place.START)) {
            return found;
        }
        if (found.isEmpty() || !Place.of(found.getFirst().envelope()).equals(last)) {
            throw new OtherHistory(last);
        }
        return found.subList(1, found.size());
    }

    /** The events from one position to another, both included. */
    public List<StoredEvent> between(long first, long last) {
        return events(" where position between ? and ? order by position", first, last);
    }

    /** A stream's events after a version, in order. */
    public List<StoredEvent> ofStream(UUID stream, long afterVersion) {
        return events(" where stream_id = ? and version > ? order by version", stream, afterVersion);
    }

    /** A stream's next events after a version, in order, at most {@code limit}. */
    public List<StoredEvent> ofStream(UUID stream, long afterVersion, int limit) {
        return events(" where stream_id = ? and version > ? order by version limit ?", stream, afterVersion, limit);
    }

    /** The events of a type after a position, to another one that is included. */
    public List<StoredEvent> ofType(String type, long after, long last) {
        return events(" where position > ? and position <= ? and type = ? order by position", after, last, type);
    }

    private List<StoredEvent> events(String condition, Object... parameters) {
        return Query.of(database, COLUMNS + "event" + condition, parameters).list(EventReader::stored);
    }

    /** The version of a stream's last event; 0 when it has none. */
    public long lastVersion(UUID stream) {
        return lastOf(stream).version();
    }

    /** A stream with its last event, if it has any. */
    public Guard lastOf(UUID stream) {
        return Query.of(
                        database,
                        "select version, event_id from event where stream_id = ? order by version desc limit 1",
                        stream)
                .first(row -> new Guard(stream, row.getLong(1), row.getObject(2, UUID.class)))
                .orElse(new Guard(stream, 0, null));
    }

    /** Which log it is: made with it, and never changed. */
    public UUID logId() {
        return Query.of(database, "select id from log_identity")
                .first(row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    public long lastPosition() {
        return lastPlace().position();
    }

    public Place lastPlace() {
        return Query.of(database, "select position, event_id from event order by position desc limit 1")
                .first(row -> new Place(row.getLong(1), row.getObject(2, UUID.class)))
                .orElse(Place.START);
    }

    /** Which event stands at a position, if any does. */
    public Optional<UUID> idAt(long position) {
        return Optional.ofNullable(idsAt(position).get(position));
    }

    /** The same for several positions; those at which nothing stands are left out. */
    public Map<Long, UUID> idsAt(long... positions) {
        return Query.of(database, "select position, event_id from event where position = any (?)", positions)
                .list(row -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last position before the first event that was recorded at a time or later. Reads the whole log. */
    public long positionBefore(Instant recordedAt) {
        return Query.of(database, """
            select coalesce(min(e.position) - 1, (select coalesce(max(position), 0) from event))
            from event e where e.recorded_at >= ?
            """, recordedAt.atOffset(ZoneOffset.UTC)).number();
    }

    /** What was recorded under a person's idempotency key, if anything; by now it is as durable as when it is acknowledged. */
    public Optional<UsedKey> usedKey(String person, String key) {
        return Query.of(
                        database,
                        "select request_hash, first_position, last_position, " + Settling.WRITE_OF_ONE_S_OWN
                                + " from idempotency_key where person = ? and key = ?",
                        person,
                        key)
                .first(row -> new UsedKey(row.getBytes(1), row.getLong(2), row.getLong(3)));
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
