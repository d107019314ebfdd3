package grantledger.projections.rebuilding;

import grantledger.format.Microseconds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's binary COPY: collected here, then sent at once. Every value is written
 * by the type of its column.
 */
final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};
    /** Bytes: some ten thousand events, or a thousand views. */
    private static final int FULL = 1 << 22;

    private static final int MESSAGE = 1 << 15;

    private final String target;
    private ByteBuffer rows = ByteBuffer.allocate(MESSAGE);

    /** @param target the table and its columns in parentheses */
    CopyRows(String target) {
        this.target = target;
    }

    CopyRows row(int columns) {
        room(2).putShort((short) columns);
        return this;
    }

    CopyRows number(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    CopyRows small(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    CopyRows uuid(UUID value) {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows time(Instant value) {
        return number(Microseconds.since2000(value));
    }

    CopyRows text(String value) {
        return text(ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param value in UTF-8 */
    CopyRows text(ByteBuffer value) {
        int length = value.remaining();
        room(4 + length).putInt(length).put(value);
        return this;
    }

    CopyRows jsonb(byte[] value) {
        room(5 + value.length).putInt(1 + value.length).put((byte) 1).put(value);
        return this;
    }

    /** Whether it is time to send what has been collected. */
    boolean isFull() {
        return rows.position() > FULL;
    }

    /** Sends what has been collected, if anything. */
    void send(Connection connection) throws SQLException {
        int size = rows.position();
        if (size == 0) {
            return;
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            for (int sent = 0; sent < size; sent += MESSAGE) {
                copy.writeToCopy(rows.array(), sent, Math.min(MESSAGE, size - sent));
            }
            copy.writeToCopy(END, 0, END.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        rows.clear();
    }

    private ByteBuffer room(int size) {
        if (rows.remaining() < size) {
            int capacity = Math.max(2 * rows.capacity(), rows.position() + size);
            rows = ByteBuffer.allocate(capacity).put(rows.flip());
        }
        return rows;
    }
}
