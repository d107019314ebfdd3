package grantledger.eventlog.sealing;

import grantledger.eventlog.following.Turn;
import grantledger.eventlog.following.TurnLost;
import grantledger.format.tree.Tile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A checkpoint that is signed and stands nowhere yet, and the tiles that have become full since the one before it.
 *
 * @param after the size of that one; 0 when it is its origin's first
 */
record NewCheckpoint(Origin origin, long after, long size, String note, List<Tile> full) {

    /** Held by whoever writes one, so that nobody else does between the look at the last one and the commit. */
    private static final long SEALING = 0x6772_616e_7405L;

    /**
     * Writes all of it in one transaction and returns when it is durable.
     *
     * @throws TurnLost when a later turn has written, or has begun another origin
     */
    void keep(DataSource database, Turn turn) throws SQLException, TurnLost {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                prepare(connection);
                insertTiles(connection);
                insert(connection, turn);
                connection.commit();
            } catch (SQLException | TurnLost | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Whatever the session was set to, this commit waits for the disk, and for a synchronous standby's. */
    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = on");
            statement.execute("select pg_advisory_xact_lock(" + SEALING + ")");
        }
    }

    private void insertTiles(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tile (origin, level, number, hashes) values (?, ?, ?, ?)")) {
            for (Tile tile : full) {
                insert.setInt(1, origin.number());
                insert.setInt(2, tile.id().level());
                insert.setLong(3, tile.id().number());
                insert.setBytes(4, tile.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insert(Connection connection, Turn turn) throws SQLException, TurnLost {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into checkpoint (origin, size, note, epoch)
            select ?, ?, ?, ?
            from (select max(number) as number from log_origin) as newest
            left join lateral (
                select size, epoch from checkpoint where origin = newest.number order by size desc limit 1
            ) as last on true
            where newest.number = ? and coalesce(last.size, 0) = ? and coalesce(last.epoch, 0) <= ?
            """)) {
            insert.setInt(1, origin.number());
            insert.setLong(2, size);
            insert.setString(3, note);
            insert.setLong(4, turn.epoch());
            insert.setInt(5, origin.number());
            insert.setLong(6, after);
            insert.setLong(7, turn.epoch());
            turn.keep(insert);
        }
    }
}
