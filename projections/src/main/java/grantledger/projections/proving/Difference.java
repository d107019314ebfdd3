package grantledger.projections.proving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the log has sealed is not what this reader holds.
 *
 * @param position the first event that differs
 */
public record Difference(long position, String reason, Instant foundAt) {

    private static final String RECORD = """
        insert into proof.difference (position, reason) values (?, ?)
        on conflict (only_row) do update set position = excluded.position, reason = excluded.reason
        where excluded.position < difference.position\
        """;

    /** Of several the first in the log is kept. */
    static void record(Connection connection, Objection.Differs found) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setLong(1, found.position());
            insert.setString(2, found.getMessage());
            insert.executeUpdate();
        }
    }

    static Optional<Difference> found(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position, reason, found_at from proof.difference");
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Difference(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }
}
