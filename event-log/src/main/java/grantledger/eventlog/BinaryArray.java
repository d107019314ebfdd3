package grantledger.eventlog;

import grantledger.format.Microseconds;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays in the form PostgreSQL takes without parsing. Its driver sends numbers, text and {@code bytea} so by itself; of
 * other types it would write text, which costs both sides more than the rest of an append's arguments together.
 *
 * <p>The form is that of PostgreSQL's {@code array_recv}: the number of dimensions, whether there are nulls, the type of
 * the elements; for the one dimension its length and lower bound; then each element's length and bytes.
 */
final class BinaryArray {

    private static final int HEADER = 5 * Integer.BYTES;
    private static final int EMPTY_HEADER = 3 * Integer.BYTES;
    private static final int UUID_LENGTH = 2 * Long.BYTES;

    private final ByteBuffer bytes;

    private BinaryArray(int elementType, int elements, int contentLength) {
        if (elements == 0) {
            bytes = ByteBuffer.allocate(EMPTY_HEADER).putInt(0).putInt(0).putInt(elementType);
        } else {
            bytes = ByteBuffer.allocate(HEADER + elements * Integer.BYTES + contentLength)
                    .putInt(1)
                    .putInt(0)
                    .putInt(elementType)
                    .putInt(elements)
                    .putInt(1);
        }
    }

    static Array uuids(Connection connection, List<UUID> values) throws SQLException {
        BinaryArray array = new BinaryArray(Oid.UUID, values.size(), values.size() * UUID_LENGTH);
        for (UUID value : values) {
            array.element(UUID_LENGTH).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
        return array.as(Oid.UUID_ARRAY, connection);
    }

    static Array times(Connection connection, List<Instant> values) throws SQLException {
        BinaryArray array = new BinaryArray(Oid.TIMESTAMPTZ, values.size(), values.size() * Long.BYTES);
        for (Instant value : values) {
            array.element(Long.BYTES).putLong(Microseconds.since2000(value));
        }
        return array.as(Oid.TIMESTAMPTZ_ARRAY, connection);
    }

    /** @param values each a JSON text in UTF-8 */
    static Array json(Connection connection, List<byte[]> values) throws SQLException {
        int length = values.stream().mapToInt(value -> value.length).sum();
        BinaryArray array = new BinaryArray(Oid.JSON, values.size(), length);
        for (byte[] value : values) {
            array.element(value.length).put(value);
        }
        return array.as(Oid.JSON_ARRAY, connection);
    }

    private ByteBuffer element(int length) {
        return bytes.putInt(length);
    }

    private Array as(int type, Connection connection) throws SQLException {
        return new PgArray(connection.unwrap(BaseConnection.class), type, bytes.array());
    }
}
