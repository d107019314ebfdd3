package grantledger.eventlog;

import grantledger.eventlog.EncodedAppend.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The one statement that appends: everything as arrays, so that a group of any size is one round trip. */
final class AppendStatement {

    private static final String SQL =
            "select append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final List<EncodedAppend> group;
    private final List<Row> rows = new ArrayList<>();
    private final List<Instant> occurred = new ArrayList<>();
    private final List<byte[]> metadatas = new ArrayList<>();

    AppendStatement(List<EncodedAppend> group) {
        this.group = group;
        for (EncodedAppend request : group) {
            for (Row row : request.rows()) {
                rows.add(row);
                occurred.add(request.append().occurredAt());
                metadatas.add(request.metadata());
            }
        }
    }

    /**
     * Returns the position before the first event, when the events are durable.
     *
     * @param recordedAt which the database refuses when the last event was recorded later
     */
    long execute(Connection connection, Instant recordedAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            events(statement, connection);
            time(statement, connection, recordedAt);
            guards(statement, connection);
            keys(statement, connection);
            tails(statement, connection);
            try (ResultSet result = statement.executeQuery()) {
                Settling.requireWaitedFor(statement);
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void events(PreparedStatement statement, Connection connection) throws SQLException {
        statement.setArray(1, BinaryArray.uuids(connection, each(NewEvent::stream)));
        statement.setObject(
                2, rows.stream().mapToLong(row -> row.event().version()).toArray());
        statement.setArray(
                3, connection.createArrayOf("text", each(NewEvent::type).toArray()));
        statement.setObject(
                4, rows.stream().mapToInt(row -> row.event().revision()).toArray());
        statement.setArray(5, BinaryArray.uuids(connection, each(NewEvent::eventId)));
        statement.setArray(6, BinaryArray.times(connection, occurred));
        statement.setArray(8, BinaryArray.json(connection, each(NewEvent::payload)));
        statement.setArray(9, BinaryArray.json(connection, metadatas));
    }

    /** All are recorded at once. */
    private void time(PreparedStatement statement, Connection connection, Instant recordedAt) throws SQLException {
        statement.setArray(7, BinaryArray.times(connection, Collections.nCopies(rows.size(), recordedAt)));
        byte[][] hashes = rows.stream().map(row -> row.leaf().hash(recordedAt)).toArray(byte[][]::new);
        statement.setArray(10, connection.createArrayOf("bytea", hashes));
    }

    private <T> List<T> each(Function<NewEvent, T> value) {
        return rows.stream().map(Row::event).map(value).toList();
    }

    private void guards(PreparedStatement statement, Connection connection) throws SQLException {
        List<Guard> guards = group.stream()
                .map(EncodedAppend::append)
                .flatMap(append -> append.guards().stream().filter(it -> !it.isContinuedBy(append)))
                .distinct()
                .toList();
        streamsAndVersions(11, guards, statement, connection);
        String[] passing = guards.stream()
                .map(guard -> guard.passing().isEmpty() ? null : String.join(",", guard.passing()))
                .toArray(String[]::new);
        statement.setArray(21, connection.createArrayOf("text", passing));
    }

    private void tails(PreparedStatement statement, Connection connection) throws SQLException {
        List<Guard> tails = group.stream()
                .flatMap(request -> request.append().guards().stream())
                .filter(guard -> guard.lastEvent() != null)
                .distinct()
                .toList();
        streamsAndVersions(18, tails, statement, connection);
        statement.setArray(
                20,
                BinaryArray.uuids(
                        connection, tails.stream().map(Guard::lastEvent).toList()));
    }

    private static void streamsAndVersions(
            int first, List<Guard> guards, PreparedStatement statement, Connection connection) throws SQLException {
        statement.setArray(
                first,
                BinaryArray.uuids(connection, guards.stream().map(Guard::stream).toList()));
        statement.setObject(first + 1, guards.stream().mapToLong(Guard::version).toArray());
    }

    private void keys(PreparedStatement statement, Connection connection) throws SQLException {
        List<EncodedAppend> keyed = group.stream()
                .filter(it -> it.append().idempotencyKey() != null)
                .toList();
        int[] firsts = new int[keyed.size()];
        int[] lasts = new int[keyed.size()];
        int events = 0;
        int key = 0;
        for (EncodedAppend request : group) {
            if (request.append().idempotencyKey() != null) {
                firsts[key] = events + 1;
                lasts[key++] = events + request.rows().size();
            }
            events += request.rows().size();
        }
        List<IdempotencyKey> keys =
                keyed.stream().map(it -> it.append().idempotencyKey()).toList();
        String[] persons = keys.stream().map(IdempotencyKey::person).toArray(String[]::new);
        String[] names = keys.stream().map(IdempotencyKey::key).toArray(String[]::new);
        byte[][] hashes = keys.stream().map(IdempotencyKey::requestHash).toArray(byte[][]::new);
        statement.setArray(13, connection.createArrayOf("text", persons));
        statement.setArray(14, connection.createArrayOf("text", names));
        statement.setArray(15, connection.createArrayOf("bytea", hashes));
        statement.setObject(16, firsts);
        statement.setObject(17, lasts);
    }
}
