package grantledger.command.eventlog;

import grantledger.command.eventlog.EncodedAppend.Row;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one statement that appends: everything as arrays, so that a group of any size is one round trip. */
final class AppendStatement {

    private static final String SQL = "select append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final UUID[] streams;
    private final long[] versions;
    private final String[] types;
    private final int[] revisions;
    private final UUID[] eventIds;
    private final String[] occurred;
    private final String[] recorded;
    private final String[] payloads;
    private final String[] metadatas;
    private final byte[][] leafHashes;
    private final List<EncodedAppend> group;

    AppendStatement(List<EncodedAppend> group) {
        int size = group.stream().mapToInt(it -> it.rows().size()).sum();
        this.group = group;
        this.streams = new UUID[size];
        this.versions = new long[size];
        this.types = new String[size];
        this.revisions = new int[size];
        this.eventIds = new UUID[size];
        this.occurred = new String[size];
        this.recorded = new String[size];
        this.payloads = new String[size];
        this.metadatas = new String[size];
        this.leafHashes = new byte[size][];
        int at = 0;
        for (EncodedAppend request : group) {
            for (Row row : request.rows()) {
                put(at++, row, request);
            }
        }
    }

    private void put(int at, Row row, EncodedAppend request) {
        streams[at] = row.stream();
        versions[at] = row.version();
        types[at] = row.type().name();
        revisions[at] = row.type().revision();
        eventIds[at] = row.eventId();
        occurred[at] = timestamp(request.append().occurredAt());
        recorded[at] = timestamp(request.recordedAt());
        payloads[at] = row.payload();
        metadatas[at] = request.metadata();
        leafHashes[at] = row.leafHash();
    }

    private static String timestamp(Instant time) {
        return time.toString();
    }

    /** Returns the position before the first event, when the events are durable. */
    long execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", streams));
            statement.setObject(2, versions);
            statement.setArray(3, connection.createArrayOf("text", types));
            statement.setObject(4, revisions);
            statement.setArray(5, connection.createArrayOf("uuid", eventIds));
            statement.setArray(6, connection.createArrayOf("timestamptz", occurred));
            statement.setArray(7, connection.createArrayOf("timestamptz", recorded));
            statement.setArray(8, connection.createArrayOf("text", payloads));
            statement.setArray(9, connection.createArrayOf("text", metadatas));
            statement.setArray(10, connection.createArrayOf("bytea", leafHashes));
            guards(statement, connection);
            keys(statement, connection);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void guards(PreparedStatement statement, Connection connection) throws SQLException {
        List<Guard> guards = group.stream()
                .flatMap(request -> request.append().guards().stream())
                .toList();
        UUID[] guarded = guards.stream().map(Guard::stream).toArray(UUID[]::new);
        long[] at = guards.stream().mapToLong(Guard::version).toArray();
        statement.setArray(11, connection.createArrayOf("uuid", guarded));
        statement.setObject(12, at);
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
        statement.setArray(13, texts(keys.stream().map(IdempotencyKey::person).toArray(), connection));
        statement.setArray(14, texts(keys.stream().map(IdempotencyKey::key).toArray(), connection));
        byte[][] hashes = keys.stream().map(IdempotencyKey::requestHash).toArray(byte[][]::new);
        statement.setArray(15, connection.createArrayOf("bytea", hashes));
        statement.setObject(16, firsts);
        statement.setObject(17, lasts);
    }

    private static Array texts(Object[] values, Connection connection) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
