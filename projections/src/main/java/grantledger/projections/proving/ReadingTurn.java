package grantledger.projections.proving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The table {@code proof.reading}: whose turn it is to read the checkpoints, and from where.
 *
 * @param token of this turn; whoever takes the next one gives another
 * @param topicId the topic that the next offset is of; empty before the first
 */
record ReadingTurn(UUID token, String topicId, long nextOffset) {

    private static final String TAKE = """
        insert into proof.reading (token, topic_id, next_offset) values (?, '', 0)
        on conflict (only_row) do update set token = excluded.token
        returning token, topic_id, next_offset\
        """;

    static ReadingTurn take(Connection connection, UUID token) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, token);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return new ReadingTurn(row.getObject(1, UUID.class), row.getString(2), row.getLong(3));
            }
        }
    }

    /** Until the transaction ends nobody else takes the turn. To be said before anything is written. */
    void require(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select from proof.reading where token = ? for update")) {
            select.setObject(1, token);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Another instance reads the checkpoints now");
                }
            }
        }
    }

    /** Everything before the offset has been read. */
    void come(Connection connection, String topic, long offset) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update proof.reading set topic_id = ?, next_offset = ? where token = ?")) {
            update.setString(1, topic);
            update.setLong(2, offset);
            update.setObject(3, token);
            update.executeUpdate();
        }
    }
}
