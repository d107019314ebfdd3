package grantledger.eventlog.states;

import grantledger.eventlog.sql.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Snapshots in the log's database, seen by the code that wrote them. */
final class SnapshotTable {

    /**
     * The snapshot, with the type of the event it ends with, and then the events after it; or all of them. A snapshot
     * counts only while the log has exactly that event: one that is ahead of the log, or left behind by a log that was
     * restored and went another way, is as if it were not there.
     */
    static final String READ = """
        with remembered as materialized (
            select s.version, s.event_id, e.type, s.state
            from snapshot s
            join event e on e.stream_id = s.stream_id and e.version = s.version and e.event_id = s.event_id
            where s.stream_id = ? and s.written_by = ?
        )
        select version, event_id, type, null::smallint as revision, null::timestamptz as occurred_at, state as payload
        from remembered
        union all
        select version, event_id, type, revision, occurred_at, payload from event
        where stream_id = ? and version > coalesce((select version from remembered), 0)
        order by version
        """;

    /**
     * In the order of the streams, so that two instances that write the same ones wait, and do not stop each other. Only
     * what the log has is written, over what it has not, or what is older or from other code.
     */
    private static final String WRITE = """
        insert into snapshot (stream_id, version, event_id, written_by, state)
        select stream_id, version, event_id, ?, s.state::json
        from unnest(?, ?, ?, ?) as s (stream_id, version, event_id, state)
        join event e using (stream_id, version, event_id)
        order by stream_id
        on conflict (stream_id) do update
        set version = excluded.version, event_id = excluded.event_id,
            written_by = excluded.written_by, state = excluded.state
        where excluded.version > snapshot.version or excluded.written_by <> snapshot.written_by or not exists (
            select from event e
            where e.stream_id = snapshot.stream_id and e.version = snapshot.version and e.event_id = snapshot.event_id
        )
        """;

    private final DataSource database;
    private final byte[] thisCode;

    SnapshotTable(DataSource database, byte[] thisCode) {
        this.database = database;
        this.thisCode = thisCode;
    }

    /** A snapshot, whose revision is 0 and which has no time, or an event. */
    record Row(long version, UUID eventId, String type, int revision, Instant occurredAt, byte[] json) {

        boolean isSnapshot() {
            return revision == 0;
        }
    }

    List<Row> read(UUID stream) {
        return Query.of(database, READ, stream, thisCode, stream).list(SnapshotTable::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime occurredAt = row.getObject(5, OffsetDateTime.class);
        return new Row(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                occurredAt == null ? null : occurredAt.toInstant(),
                row.getBytes(6));
    }

    /** Whether they outlive a crash does not matter, so nothing waits for the disk. */
    void write(List<Snapshot> snapshots) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement relaxed = connection.createStatement();
                    PreparedStatement insert = connection.prepareStatement(WRITE)) {
                relaxed.execute("set local synchronous_commit = off");
                fill(insert, snapshots, connection);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private void fill(PreparedStatement insert, List<Snapshot> snapshots, Connection connection) throws SQLException {
        Object[] streams = snapshots.stream().map(Snapshot::stream).toArray();
        Object[] lastEvents = snapshots.stream().map(Snapshot::lastEvent).toArray();
        Object[] states = snapshots.stream().map(Snapshot::json).toArray();
        insert.setBytes(1, thisCode);
        insert.setArray(2, connection.createArrayOf("uuid", streams));
        insert.setObject(3, snapshots.stream().mapToLong(Snapshot::version).toArray());
        insert.setArray(4, connection.createArrayOf("uuid", lastEvents));
        insert.setArray(5, connection.createArrayOf("text", states));
    }
}
