package grantledger.query.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table {@code consumer_position} of the generation on the connection's search path. */
public final class ConsumerPositions {

    private static final String LOCK =
            "select next_offset, position from consumer_position where partition = ? for update";

    private static final String PASS = """
        update %s.consumer_position c set next_offset = m.next_offset, position = m.position
        from unnest(?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
             m (partition, from_offset, from_position, next_offset, position)
        where c.partition = m.partition and c.next_offset = m.from_offset and c.position = m.from_position
        returning c.partition
        """.formatted(Generations.SERVING);

    private ConsumerPositions() {}

    /**
     * The progress in a topic: there is a row for every partition before one is read, since what is visible is the least
     * of all positions. A topic that was made anew is read from its first record on; positions tell what is known.
     *
     * @return null when what has been folded came from another number of partitions
     */
    static Map<Integer, Progress> in(Connection connection, TopicLayout topic) throws SQLException {
        Map<Integer, Progress> stored = all(connection);
        if (stored.isEmpty()) {
            update(
                    connection,
                    "insert into consumer_position (partition, next_offset, position, topic_id)"
                            + " select p, 0, 0, ? from generate_series(0, ?::int - 1) p",
                    topic.id(),
                    topic.partitions());
        } else if (stored.size() != topic.partitions()) {
            return null;
        } else {
            update(
                    connection,
                    "update consumer_position set topic_id = ?,"
                            + " next_offset = case when topic_id is null then next_offset else 0 end"
                            + " where topic_id is distinct from ?",
                    topic.id(),
                    topic.id());
        }
        return all(connection);
    }

    /** To a generation that was made before topics were told apart. */
    static void addTopic(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from pg_attribute where"
                        + " attrelid = 'consumer_position'::regclass and attname = 'topic_id')")) {
            row.next();
            if (row.getBoolean(1)) {
                return;
            }
        }
        update(connection, "alter table consumer_position add column topic_id text");
    }

    public static Map<Integer, Progress> all(Connection connection) throws SQLException {
        return all("select partition, next_offset, position from consumer_position", connection);
    }

    static Map<Integer, Progress> all(Connection connection, String schema) throws SQLException {
        return all("select partition, next_offset, position from " + schema + ".consumer_position", connection);
    }

    /** Until the transaction ends nobody folds. */
    public static Map<Integer, Progress> lockAll(Connection connection) throws SQLException {
        return all(
                "select partition, next_offset, position from consumer_position order by partition for update",
                connection);
    }

    /** Until the transaction ends nobody else folds the partition. */
    static Progress lock(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setInt(1, partition);
            return locked(partition, select.executeQuery());
        }
    }

    /** The same for the serving generation, which stays in place as long; all in one round trip. */
    static Progress lockServing(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Generations.KEEP_SERVING + "; " + LOCK)) {
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

    /**
     * Moves serving partitions on that have nothing to fold, unless they are elsewhere by now, and returns those it
     * moved. Both statements are one implicit transaction; the first keeps the generation in place before the second
     * names a table.
     */
    static Set<Integer> pass(Connection connection, List<Passing> moves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(Generations.KEEP_SERVING + "; " + PASS)) {
            array(1, "int", moves.stream().map(Passing::partition), update);
            array(2, "bigint", moves.stream().map(move -> move.from().nextOffset()), update);
            array(3, "bigint", moves.stream().map(move -> move.from().position()), update);
            array(4, "bigint", moves.stream().map(move -> move.to().nextOffset()), update);
            array(5, "bigint", moves.stream().map(move -> move.to().position()), update);
            update.execute();
            update.getMoreResults();
            Set<Integer> passed = new HashSet<>();
            try (ResultSet rows = update.getResultSet()) {
                while (rows.next()) {
                    passed.add(rows.getInt(1));
                }
            }
            return passed;
        }
    }

    private static void array(int parameter, String type, Stream<?> values, PreparedStatement statement)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    static void update(Together writes, int partition, Progress progress) {
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

    private static Map<Integer, Progress> all(String sql, Connection connection) throws SQLException {
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
