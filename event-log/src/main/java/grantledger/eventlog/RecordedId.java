package grantledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Tells an event from another one at the same place of its stream. */
final class RecordedId {

    private RecordedId() {}

    /** The position of exactly this event, if it was recorded. */
    static Optional<Long> positionOf(NewEvent event, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select position from event where stream_id = ? and version = ? and event_id = ?")) {
            query.setObject(1, event.stream());
            query.setLong(2, event.version());
            query.setObject(3, event.eventId());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}
