package grantledger.projections.proving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Changes something behind everybody's back, in a transaction that will be rolled back. */
final class Tampering {

    private static final List<String> IDS = List.of("stream_id", "event_id", "command_id");
    private static final List<String> NUMBERS = List.of("version", "revision");
    private static final List<String> TIMES = List.of("occurred_at", "recorded_at");
    private static final List<String> TEXTS = List.of("type", "actor", "command", "payload");
    private static final String ALL_BUT_POSITION =
            "stream_id, version, event_id, type, revision, occurred_at, recorded_at, actor, command, command_id,"
                    + " payload";

    /** @param position where it is to be found */
    record Change(String what, long position) {}

    private final Connection connection;
    private final Random random;
    private final long events;

    Tampering(Connection connection, Random random, long events) {
        this.connection = connection;
        this.random = random;
        this.events = events;
    }

    Change something() throws SQLException {
        return switch (random.nextInt(10)) {
            case 0 -> flipped(IDS);
            case 1 -> flipped(NUMBERS);
            case 2 -> flipped(TIMES);
            case 3, 4 -> flipped(TEXTS);
            case 5 -> deleted();
            case 6 -> inserted();
            case 7 -> swapped();
            case 8 -> tile();
            default -> checkpoint();
        };
    }

    private Change flipped(List<String> columns) throws SQLException {
        String column = columns.get(random.nextInt(columns.size()));
        long position = anyPosition();
        String at = " from history where position = " + position;
        String changed = column(column, "select " + column + "::text" + at);
        execute("update history set %s = %s where position = %d".formatted(column, changed, position));
        return new Change("one bit of " + column, position);
    }

    /** An expression for the value with one bit flipped, of those that the column's type can hold. */
    private String column(String column, String select) throws SQLException {
        if (IDS.contains(column)) {
            UUID id = UUID.fromString(text(select));
            long bit = 1L << random.nextInt(64);
            return "'" + new UUID(id.getMostSignificantBits() ^ bit, id.getLeastSignificantBits()) + "'";
        }
        if (NUMBERS.contains(column)) {
            return column + " # (1::smallint << " + random.nextInt(15) + ")::smallint";
        }
        if (TIMES.contains(column)) {
            return column + (random.nextBoolean() ? "+" : "-") + (1L << random.nextInt(40))
                    + " * interval '1 microsecond'";
        }
        return text(select, column.equals("payload") ? "json" : "text");
    }

    /** One that is still text, and JSON where it must be. */
    private String text(String select, String type) throws SQLException {
        byte[] bytes = text(select).getBytes(UTF_8);
        while (true) {
            byte[] other = SealingLog.flipped(bytes, random.nextInt(bytes.length * 8));
            String value = "'" + decoded(other).replace("'", "''") + "'::" + type;
            Savepoint before = connection.setSavepoint();
            try {
                text("select " + value);
                return value;
            } catch (SQLException refused) {
                connection.rollback(before);
            }
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            return "\u0000"; // which the database refuses
        }
    }

    private Change deleted() throws SQLException {
        long position = anyPosition();
        execute("delete from history where position = " + position);
        return new Change("an event deleted", position);
    }

    private Change inserted() throws SQLException {
        withoutConstraints();
        long position = random.nextBoolean() ? anyPosition() : events + 1 + random.nextInt(1_000);
        execute("insert into history (position, %1$s) select %2$d, %1$s from history where position = %3$d"
                .formatted(ALL_BUT_POSITION, position, anyPosition()));
        return new Change("an event inserted", position);
    }

    private Change swapped() throws SQLException {
        withoutConstraints();
        long one = anyPosition();
        long other = 1 + one % events;
        execute("update history set position = %1$d + %2$d - position where position in (%1$d, %2$d)"
                .formatted(one, other));
        return new Change("two events swapped", Math.min(one, other));
    }

    private void withoutConstraints() throws SQLException {
        execute("alter table history drop constraint history_pkey, drop constraint history_stream_version");
    }

    private Change tile() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "select level, number, hashes from proof.tile order by level, number offset "
                                + random.nextInt(Integer.parseInt(text("select count(*) from proof.tile"))))) {
            row.next();
            int level = row.getInt(1);
            long number = row.getLong(2);
            byte[] hashes = row.getBytes(3);
            int bit = random.nextInt(hashes.length * 8);
            try (PreparedStatement update =
                    connection.prepareStatement("update proof.tile set hashes = ? where level = ? and number = ?")) {
                update.setBytes(1, SealingLog.flipped(hashes, bit));
                update.setInt(2, level);
                update.setLong(3, number);
                update.executeUpdate();
            }
            long leaf = (number * 256 + bit / 256) << (8 * level);
            return new Change("one bit of tile " + level + "/" + number, leaf + 1);
        }
    }

    private Change checkpoint() throws SQLException {
        String one = "select size from proof.checkpoint order by size offset " + random.nextInt(5) + " limit 1";
        long size = Long.parseLong(text(one));
        String of = "update proof.checkpoint set %s where size = " + size;
        if (random.nextInt(4) == 0) {
            execute(of.formatted("sha256 = set_bit(sha256, 9, 1 - get_bit(sha256, 9))"));
        } else {
            String note = text("select note from proof.checkpoint where size = " + size, "text");
            execute(of.formatted("note = " + note));
        }
        return new Change("one bit of the checkpoint of size " + size, size);
    }

    private long anyPosition() {
        return 1 + random.nextLong(events);
    }

    private String text(String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
