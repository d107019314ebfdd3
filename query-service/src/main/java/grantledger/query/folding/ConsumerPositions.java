package grantledger.query.folding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code consumer_position} of the generation on the connection's search path. */
public final class ConsumerPositions {

    private record Locked(Progress progress, long table) {}

    private ConsumerPositions() {}

    /** Every partition must have its row before one is read: what is visible is the least of all positions. */
    public static void ensure(Connection connection, Collection<Integer> partitions) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into consumer_position (partition, next_offset, position)"
                        + " select unnest(?::int[]), 0, 0 on conflict do nothing")) {
            insert.setArray(
                    1,
                    connection.createArrayOf("int", partitions.stream().sorted().toArray()));
            insert.executeUpdate();
        }
    }

    public static Map<Integer, Progress> all(Connection connection) throws SQLException {
        return all(connection, "");
    }

    /** Until the transaction ends nobody folds. */
    public static Map<Integer, Progress> lockAll(Connection connection) throws SQLException {
        return all(connection, " order by partition for update");
    }

    /**
     * Locks one partition's row, in the generation that is current once the lock is held: waiting for the lock may have
     * meant waiting for another generation to take this one's place.
     */
    static Progress lock(Connection connection, int partition) throws SQLException {
        Locked locked = lockOnce(connection, partition);
        Locked again = lockOnce(connection, partition);
        while (locked.table != again.table) {
            locked = again;
            again = lockOnce(connection, partition);
        }
        return again.progress;
    }

    static void update(Connection connection, int partition, Progress progress) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update consumer_position set next_offset = ?, position = ? where partition = ?")) {
            update.setLong(1, progress.nextOffset());
            update.setLong(2, progress.position());
            update.setInt(3, partition);
            update.executeUpdate();
        }
    }

    private static Locked lockOnce(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select next_offset, position, tableoid::bigint from consumer_position where partition = ?"
                        + " for update")) {
            select.setInt(1, partition);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("consumer_position has no row for partition " + partition);
                }
                return new Locked(new Progress(row.getLong(1), row.getLong(2)), row.getLong(3));
            }
        }
    }

    private static Map<Integer, Progress> all(Connection connection, String suffix) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select partition, next_offset, position from consumer_position" + suffix);
                ResultSet rows = select.executeQuery()) {
            Map<Integer, Progress> positions = new TreeMap<>();
            while (rows.next()) {
                positions.put(rows.getInt(1), new Progress(rows.getLong(2), rows.getLong(3)));
            }
            return positions;
        }
    }
}
