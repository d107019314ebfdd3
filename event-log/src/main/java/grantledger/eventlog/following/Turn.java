package grantledger.eventlog.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A turn at following the log.
 *
 * @param connection holds the turn's advisory lock. Commits on it do not wait for the disk: how far the work has come
 *                   may be forgotten in a crash, and then some of it is done again
 * @param epoch      the turn's number; every turn has a higher one than those before it
 */
public record Turn(Connection connection, long epoch) {

    /**
     * Executes an insert that adds nothing once a later turn has written.
     *
     * @throws TurnLost when it has added nothing
     */
    public void keep(PreparedStatement insert) throws SQLException, TurnLost {
        if (insert.executeUpdate() == 0) {
            throw new TurnLost("A later turn has begun", null);
        }
    }
}
