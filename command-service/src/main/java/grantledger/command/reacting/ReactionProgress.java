package grantledger.command.reacting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the reactions have read the log, in its database. */
final class ReactionProgress {

    private ReactionProgress() {}

    static long read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select position from reaction_place order by epoch desc, seq desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static void write(long position, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into reaction_place (position, event_id, epoch)
            select position, event_id, 0 from event where position = ?
            """)) {
            insert.setLong(1, position);
            insert.executeUpdate();
        }
    }
}
