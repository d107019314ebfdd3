package grantledger.query.folding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by PostgreSQL's binary COPY; every value is written by the type of its column. */
final class CopyRows implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int SENT_AT_ONCE = 1 << 16;

    /** From where PostgreSQL counts microseconds. */
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final CopyIn copy;
    private byte[] bytes = new byte[2 * SENT_AT_ONCE];
    private ByteBuffer rows = ByteBuffer.wrap(bytes);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
        rows.put(HEADER);
    }

    /** @param target the table and its columns in parentheses */
    static CopyRows into(Connection connection, String target) throws SQLException {
        return new CopyRows(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)"));
    }

    CopyRows row(int columns) throws SQLException {
        if (rows.position() >= SENT_AT_ONCE) {
            send();
        }
        room(2).putShort((short) columns);
        return this;
    }

    CopyRows number(long value) throws SQLException {
        room(12).putInt(8).putLong(value);
        return this;
    }

    CopyRows small(int value) throws SQLException {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    CopyRows uuid(UUID value) throws SQLException {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** To the nearest microsecond, as PostgreSQL reads a time from text. */
    CopyRows time(Instant value) throws SQLException {
        long micros = Math.multiplyExact(value.getEpochSecond() - EPOCH_SECOND, 1_000_000L);
        return number(micros + (value.getNano() + 500) / 1_000);
    }

    CopyRows text(String value) throws SQLException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(4 + text.length).putInt(text.length).put(text);
        return this;
    }

    CopyRows json(ByteBuffer value) throws SQLException {
        int length = value.remaining();
        room(4 + length).putInt(length).put(value);
        return this;
    }

    CopyRows jsonb(byte[] value) throws SQLException {
        room(5 + value.length).putInt(1 + value.length).put((byte) 1).put(value);
        return this;
    }

    void end() throws SQLException {
        room(2).putShort((short) -1);
        send();
        copy.endCopy();
    }

    /** Takes back what was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private ByteBuffer room(int size) throws SQLException {
        if (rows.remaining() < size) {
            send();
            if (rows.remaining() < size) {
                bytes = new byte[size];
                rows = ByteBuffer.wrap(bytes);
            }
        }
        return rows;
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, rows.position());
        rows.clear();
    }
}
