package grantledger.projections.proving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name under which the log is sealed. After a fork another one continues it, and seals the log from its first event on.
 *
 * @param number from 1, in the order in which they began
 * @param began the first leaf of one that continues another: it holds the last checkpoint of that; otherwise null
 */
public record Origin(int number, String name, byte[] began) {

    /** Which leaf an event is. */
    public long index(long position) {
        return began == null ? position - 1 : position;
    }

    /** Which event a leaf is; 0 for the leaf that an origin begins with. */
    public long position(long index) {
        return began == null ? index + 1 : index;
    }

    boolean isBeginning(long index) {
        return began != null && index == 0;
    }

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

    /** The one that the log is sealed under now. */
    static Optional<Origin> latest(Connection connection) throws SQLException {
        List<Origin> all = all(connection);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    void remember(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into proof.origin (number, name, began) values (?, ?, ?) on conflict (number) do nothing")) {
            insert.setInt(1, number);
            insert.setString(2, name);
            insert.setBytes(3, began);
            insert.executeUpdate();
        }
    }
}
