package grantledger.eventlog.checking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One change of a sealed log behind its back, at random, in a transaction that is rolled back in the end. */
final class Tampering {

    /** What is changed, and how often in proportion. */
    enum Kind {
        EVENT(8),
        TILE(3),
        CHECKPOINT(3),
        DELETED(1),
        DELETED_AND_CLOSED(1),
        INSERTED(1),
        INSERTED_TWICE(1),
        SWAPPED(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /**
     * What is to be named.
     *
     * @param position that has to be among the positions of one difference
     * @param within how many positions that difference may concern at most
     */
    record Change(Kind kind, String what, long position, long within) {

        boolean isNamedBy(Difference difference) {
            return difference.first() <= position
                    && position <= difference.last()
                    && difference.last() - difference.first() < within;
        }
    }

    private final Connection connection;
    private final Random random;
    private final long last;
    private final long spacing;

    /**
     * @param connection of a superuser, in a transaction
     * @param last position, which is sealed
     * @param spacing of checkpoints at most
     */
    Tampering(Connection connection, Random random, long last, long spacing) {
        this.connection = connection;
        this.random = random;
        this.last = last;
        this.spacing = spacing;
    }

    /** So that rows may become what no statement of the service could make of them. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                do $$ declare one record; begin
                    for one in select conrelid::regclass as of, conname from pg_constraint
                               where conrelid in ('event'::regclass, 'tile'::regclass, 'checkpoint'::regclass,
                                                  'cosignature'::regclass, 'log_origin'::regclass)
                                 and contype in ('c', 'u', 'f', 'p')
                               order by contype <> 'f'
                    loop execute format('alter table %s drop constraint %I', one.of, one.conname); end loop;
                end $$;
                create index on event (position);
                create index on tile (origin, level, number);
                create cast (bytea as text) without function;
                create cast (bytea as json) without function;
                """);
        }
    }

    Change once() throws SQLException {
        execute("set local session_replication_role = replica");
        Kind kind = kind();
        return switch (kind) {
            case EVENT -> event();
            case TILE -> tile();
            case CHECKPOINT -> checkpoint();
            case DELETED, DELETED_AND_CLOSED -> delete(kind);
            case INSERTED, INSERTED_TWICE -> insert(kind);
            case SWAPPED -> swap();
        };
    }

    private Kind kind() {
        int drawn = random.nextInt(
                List.of(Kind.values()).stream().mapToInt(it -> it.weight).sum());
        for (Kind kind : Kind.values()) {
            drawn -= kind.weight;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    private long position() {
        return random.nextLong(1, last + 1);
    }

    private Change event() throws SQLException {
        long position = position();
        List<Column> columns = List.of(Column.values());
        Column column = columns.get(random.nextInt(columns.size()));
        String bit = column.flip(connection, random, position);
        long within = column == Column.POSITION ? Long.MAX_VALUE : 1;
        return new Change(Kind.EVENT, bit, position, within);
    }

    private Change tile() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select level, number, hashes from tile order by level, number offset ?");
                ResultSet row = random(query, "tile")) {
            byte[] hashes = row.getBytes(3);
            int bit = Column.flip(hashes, random);
            execute("update tile set hashes = ? where level = ? and number = ?", hashes, row.getInt(1), row.getLong(2));
            long leaves = 1L << (8 * row.getInt(1));
            long first = (row.getLong(2) * 256 + bit / 256) * leaves + 1;
            return new Change(
                    Kind.TILE, "bit " + bit + " of tile " + row.getInt(1) + "/" + row.getLong(2), first, leaves);
        }
    }

    private Change checkpoint() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select size, note from checkpoint order by size offset ?");
                ResultSet row = random(query, "checkpoint")) {
            byte[] note = row.getBytes(2);
            int bit = Column.flip(note, random);
            execute("update checkpoint set note = ?::bytea::text where size = ?", note, row.getLong(1));
            return new Change(
                    Kind.CHECKPOINT, "bit " + bit + " of checkpoint " + row.getLong(1), row.getLong(1), spacing);
        }
    }

    private ResultSet random(PreparedStatement query, String table) throws SQLException {
        try (ResultSet count = connection.createStatement().executeQuery("select count(*) from " + table)) {
            count.next();
            query.setLong(1, random.nextLong(count.getLong(1)));
        }
        ResultSet row = query.executeQuery();
        row.next();
        return row;
    }

    private Change delete(Kind kind) throws SQLException {
        long position = position();
        execute("delete from event where position = ?", position);
        if (kind == Kind.DELETED) {
            return new Change(kind, "position " + position, position, 1);
        }
        execute("update event set position = position - 1 where position > ?", position);
        return new Change(kind, "position " + position, position, spacing);
    }

    /** An event as well formed as any other, in a stream of its own. */
    private Change insert(Kind kind) throws SQLException {
        long position = position();
        if (kind == Kind.INSERTED) {
            execute("update event set position = position + 1 where position >= ?", position);
        }
        long like = position == last ? last - 1 : position + 1;
        execute("""
            insert into event (position, stream_id, version, type, revision, event_id, occurred_at, recorded_at,
                               payload, metadata, leaf_hash)
            select ?, ?, 1, type, revision, ?, occurred_at, recorded_at, payload, metadata, leaf_hash
            from event where position = ? limit 1
            """, position, uuid(), uuid(), like);
        Column.hashAnew(connection, position, "version = 1");
        return new Change(kind, "at " + position, position, kind == Kind.INSERTED ? spacing : 1);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Change swap() throws SQLException {
        long one = position();
        long other = one == last ? one - 1 : random.nextBoolean() ? one + 1 : random.nextLong(one + 1, last + 1);
        execute(
                "update event set position = case position when ? then ? else ? end where position in (?, ?)",
                one,
                other,
                one,
                one,
                other);
        return new Change(Kind.SWAPPED, one + " with " + other, Math.min(one, other), spacing);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
