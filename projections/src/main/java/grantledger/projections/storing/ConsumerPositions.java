package grantledger.projections.storing;

import grantledger.projections.folding.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table {@code consumer_position} of the generation on the connection's search path. */
public final class ConsumerPositions {

    private static final String ALL = "select partition, next_offset, position from ";
    private static final String LOCK =
            "select next_offset, position from consumer_position where partition = ? for update";

    private ConsumerPositions() {}

    /**
     * The progress in a topic: there is a row for every partition before one is read, since what is visible is the least
     * of all positions. A topic that was made anew is read from its first record on; positions tell what is known.
     * Empty when what has been folded came from another number of partitions.
     */
    public static Optional<Map<Integer, Progress>> in(Connection connection, TopicLayout topic) throws SQLException {
        Map<Integer, Progress> stored = all(connection);
        if (stored.isEmpty()) {
            update(
                    connection,
                    "insert into consumer_position (partition, next_offset, position, topic_id)"
                            + " select p, 0, 0, ? from generate_series(0, ?::int - 1) p",
                    topic.id(),
                    topic.partitions());
        } else if (stored.size() != topic.partitions()) {
            return Optional.empty();
        } else {
            update(
                    connection,
                    "update consumer_position set topic_id = ?, next_offset = 0 where topic_id <> ?",
                    topic.id(),
                    topic.id());
        }
        return Optional.of(all(connection));
    }

    static Map<Integer, Progress> all(Connection connection) throws SQLException {
        return select(connection, ALL + "consumer_position");
    }

    public static Map<Integer, Progress> all(Connection connection, String schema) throws SQLException {
        return select(connection, ALL + schema + ".consumer_position");
    }

    /** Until the transaction ends nobody folds. */
    public static Map<Integer, Progress> lockAll(Connection connection) throws SQLException {
        return select(connection, ALL + "consumer_position order by partition for update");
    }

    /** Until the transaction ends nobody else folds the partition. */
    public static Progress lock(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setInt(1, partition);
            return locked(partition, select.executeQuery());
        }
    }

    /** The same for the serving generation, which stays in place as long; all in one round trip. */
    static Progress lockServing(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Schemas.KEEP_SERVING + "; " + LOCK)) {
            select.setInt(1, partition);
            select.execute();
            select.getMoreResults();
            return locked(partition, select.getResultSet());
        }
    }

    private static Progress locked(int partition, ResultSet row) throws SQLException {
        try (row) {
            if (!row.next()) {
                throw new SQLException("consumer_position has no row for partition " + partition);
            }
            return new Progress(row.getLong(1), row.getLong(2));
        }
    }

    public static void update(RoundTrip writes, int partition, Progress progress) {
        writes.add("""
            update consumer_position c set next_offset = m.next_offset, position = m.position
            from unnest(?::int[], ?::bigint[], ?::bigint[]) m (partition, next_offset, position)
            where c.partition = m.partition
            """)
                .column("int", Stream.of(partition))
                .column("bigint", Stream.of(progress.nextOffset()))
                .column("bigint", Stream.of(progress.position()));
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private static Map<Integer, Progress> select(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Map<Integer, Progress> positions = new TreeMap<>();
            while (rows.next()) {
                positions.put(rows.getInt(1), new Progress(rows.getLong(2), rows.getLong(3)));
            }
            return positions;
        }
    }
}
