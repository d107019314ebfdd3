package grantledger.eventlog.checking;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.tree.TreeHash;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** The columns of an event, each with the bytes that its value is of and how such bytes become a value again. */
enum Column {
    POSITION("?", "int8send(position)"),
    STREAM_ID("?", "uuid_send(stream_id)"),
    VERSION("?", "int8send(version)"),
    TYPE("?::bytea::text", "textsend(type)"),
    REVISION("?", "int2send(revision)"),
    EVENT_ID("?", "uuid_send(event_id)"),
    OCCURRED_AT("?", "timestamptz_send(occurred_at)"),
    RECORDED_AT("?", "timestamptz_send(recorded_at)"),
    PAYLOAD("?::bytea::json", "json_send(payload)"),
    METADATA("?::bytea::json", "json_send(metadata)"),
    LEAF_HASH("?", "leaf_hash");

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final String value;
    private final String bytes;

    Column(String value, String bytes) {
        this.value = value;
        this.bytes = bytes;
    }

    /** Flips a bit of the value at a position; another one where the database has no such value. */
    String flip(Connection connection, Random random, long position) throws SQLException {
        byte[] before = read(connection, position);
        while (true) {
            byte[] changed = before.clone();
            int bit = flip(changed, random);
            Savepoint here = connection.setSavepoint();
            try (PreparedStatement update = connection.prepareStatement(
                    "update event set %s = %s where position = ?".formatted(name().toLowerCase(Locale.ROOT), value))) {
                update.setObject(1, value(changed));
                update.setLong(2, position);
                update.execute();
                return "bit %d of %s at position %d".formatted(bit, this, position);
            } catch (SQLException noValue) {
                connection.rollback(here);
            }
        }
    }

    private byte[] read(Connection connection, long position) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + bytes + " from event where position = ?")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private Object value(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return switch (this) {
            case POSITION, VERSION -> buffer.getLong();
            case STREAM_ID, EVENT_ID -> new UUID(buffer.getLong(), buffer.getLong());
            case REVISION -> buffer.getShort();
            case OCCURRED_AT, RECORDED_AT -> time(buffer.getLong());
            case TYPE, PAYLOAD, METADATA, LEAF_HASH -> bytes;
        };
    }

    private static OffsetDateTime time(long microseconds) {
        return EPOCH.plus(microseconds, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Returns which one. */
    static int flip(byte[] bytes, Random random) {
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return bit;
    }

    /** Gives the event at a position the leaf hash that it should have. */
    static void hashAnew(Connection connection, long position, String which) throws SQLException {
        String sql = "select * from event where position = ? and " + which;
        try (PreparedStatement query = connection.prepareStatement(sql);
                PreparedStatement update = connection.prepareStatement(
                        "update event set leaf_hash = ? where position = ? and event_id = ?")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                StoredEvent event = EventRow.read(row, new Snapshot(connection)).event();
                update.setBytes(1, TreeHash.leaf(Leaf.bytes(Leaf.VERSION, event)));
                update.setLong(2, position);
                update.setObject(3, event.envelope().eventId());
            }
            update.execute();
        }
    }
}
