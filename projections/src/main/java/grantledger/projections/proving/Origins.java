package grantledger.projections.proving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code proof.origin}. */
final class Origins {

    private Origins() {}

    /** In the order in which they began. */
    static List<Origin> all(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select number, name, began from proof.origin order by number");
                ResultSet rows = select.executeQuery()) {
            List<Origin> origins = new ArrayList<>();
            while (rows.next()) {
                origins.add(new Origin(rows.getInt(1), rows.getString(2), rows.getBytes(3)));
            }
            return origins;
        }
    }

    /** The one that is sealed under now. */
    static Optional<Origin> latest(Connection connection) throws SQLException {
        List<Origin> all = all(connection);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    static void add(Connection connection, Origin origin) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into proof.origin (number, name, began) values (?, ?, ?)")) {
            insert.setInt(1, origin.number());
            insert.setString(2, origin.name());
            insert.setBytes(3, origin.began());
            insert.executeUpdate();
        }
    }
}
