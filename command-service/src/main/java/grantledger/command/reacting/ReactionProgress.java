package grantledger.command.reacting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the reactions have read the log, in its database. */
final class ReactionProgress {

    private ReactionProgress() {}

    static long read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from reaction_progress");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void write(long position, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update reaction_progress set position = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }
}
