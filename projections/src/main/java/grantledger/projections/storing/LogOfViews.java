package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Which log a generation is folded from. */
public final class LogOfViews {

    private LogOfViews() {}

    /** Settles that it is this one, unless another is settled already; returns the one that is. */
    public static UUID settle(Connection connection, UUID log) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update generation set log = coalesce(log, ?) returning log")) {
            update.setObject(1, log);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
