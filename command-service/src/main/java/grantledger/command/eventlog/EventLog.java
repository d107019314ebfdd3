package grantledger.command.eventlog;

import grantledger.events.EventJson;
import grantledger.events.EventType;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Appends to the log. Acknowledged means committed: each append is one autocommitted statement, so that nobody can sit
 * on the head's lock between numbering and commit.
 */
public final class EventLog {

    private static final String APPEND = "select append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Clock clock;
    private final NewEvents newEvents;

    public EventLog(DataSource database, Clock clock, NewEvents newEvents) {
        this.database = database;
        this.clock = clock;
        this.newEvents = newEvents;
    }

    /**
     * Makes the events durable.
     *
     * @return the events with their positions, in order
     * @throws AppendRefused when nothing was recorded; its kinds say what to do next
     */
    public List<Appended> append(Append append) {
        Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = database.getConnection()) {
            long before;
            try {
                before = write(append, recordedAt, connection);
            } catch (SQLException failure) {
                throw refusal(failure);
            }
            newEvents.appended();
            return positioned(append, before);
        } catch (SQLException unreachable) {
            throw new AppendRefused.Unavailable("The event log cannot be reached", unreachable);
        }
    }

    private static long write(Append append, Instant recordedAt, Connection connection) throws SQLException {
        List<NewEvent> events = append.events();
        int size = events.size();
        Object[] streams = new Object[size];
        Long[] versions = new Long[size];
        String[] types = new String[size];
        Short[] revisions = new Short[size];
        Object[] ids = new Object[size];
        String[] payloads = new String[size];
        String[] metadatas = new String[size];
        byte[][] leaves = new byte[size][];
        String metadata = metadata(append);
        for (int i = 0; i < size; i++) {
            NewEvent event = events.get(i);
            EventType type = EventType.of(event.event());
            byte[] payload = EventJson.write(event.event());
            streams[i] = event.stream();
            versions[i] = event.version();
            types[i] = type.name();
            revisions[i] = (short) type.revision();
            ids[i] = event.eventId();
            payloads[i] = new String(payload, StandardCharsets.UTF_8);
            metadatas[i] = metadata;
            leaves[i] = new Leaf(
                            event.stream(),
                            event.version(),
                            event.eventId(),
                            type.name(),
                            type.revision(),
                            append.occurredAt(),
                            recordedAt,
                            append.actor(),
                            append.commandId())
                    .hash(payload);
        }
        IdempotencyKey key = append.idempotencyKey();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setArray(1, connection.createArrayOf("uuid", streams));
            statement.setArray(2, connection.createArrayOf("bigint", versions));
            statement.setArray(3, connection.createArrayOf("text", types));
            statement.setArray(4, connection.createArrayOf("smallint", revisions));
            statement.setArray(5, connection.createArrayOf("uuid", ids));
            statement.setObject(6, timestamp(append.occurredAt()));
            statement.setObject(7, timestamp(recordedAt));
            statement.setArray(8, connection.createArrayOf("text", payloads));
            statement.setArray(9, connection.createArrayOf("text", metadatas));
            statement.setArray(10, connection.createArrayOf("bytea", leaves));
            statement.setArray(11, guardStreams(append.guards(), connection));
            statement.setArray(12, guardVersions(append.guards(), connection));
            statement.setString(13, key == null ? null : key.person());
            statement.setString(14, key == null ? null : key.key());
            statement.setBytes(15, key == null ? null : key.requestHash());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static String metadata(Append append) {
        return EventJson.mapper()
                .writeValueAsString(Map.of(
                        "actor", append.actor(),
                        "command", append.command(),
                        "commandId", append.commandId().toString()));
    }

    private static Array guardStreams(List<Guard> guards, Connection connection) throws SQLException {
        return connection.createArrayOf(
                "uuid", guards.stream().map(Guard::stream).toArray());
    }

    private static Array guardVersions(List<Guard> guards, Connection connection) throws SQLException {
        return connection.createArrayOf(
                "bigint", guards.stream().map(Guard::version).toArray());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Appended> positioned(Append append, long before) {
        List<Appended> appended = new ArrayList<>(append.events().size());
        long position = before;
        for (NewEvent event : append.events()) {
            appended.add(new Appended(++position, event.stream(), event.version(), event.event()));
        }
        return List.copyOf(appended);
    }

    private static AppendRefused refusal(SQLException failure) {
        ServerErrorMessage said = failure instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
        String constraint = said == null ? null : said.getConstraint();
        if ("idempotency_key_used".equals(constraint)) {
            return new AppendRefused.KeyUsed("The idempotency key has been used");
        }
        if ("event_stream_version".equals(constraint) || "GL001".equals(failure.getSQLState())) {
            return new AppendRefused.StreamMovedOn(failure.getMessage());
        }
        return new AppendRefused.Unavailable("The event log did not take the append", failure);
    }
}
