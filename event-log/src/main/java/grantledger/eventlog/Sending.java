package grantledger.eventlog;

import grantledger.format.KillPoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** Sends appends to the database, at a time that is not before the last event's. */
record Sending(DataSource database, RecordingTime time) {

    /** How often in a row others may record later events in the blink between one's asking for the time and writing. */
    private static final int TIMES_OVERTAKEN = 100;

    /** The database could not be reached, so it cannot have recorded anything. */
    static final class NotSent extends SQLException {
        private static final long serialVersionUID = 1L;

        NotSent(SQLException cause) {
            super(cause.getMessage(), "08001", cause);
        }
    }

    /** Returns the position before the first event, when the events are durable. */
    long send(List<EncodedAppend> group) throws SQLException {
        AppendStatement statement = new AppendStatement(group);
        try (Connection connection = connection()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    KillPoint.BEFORE_APPEND.here();
                    long before = statement.execute(connection, time.now());
                    KillPoint.AFTER_APPEND.here();
                    return before;
                } catch (SQLException refused) {
                    time.isBehind(laterTime(refused));
                    if (attempt == TIMES_OVERTAKEN) {
                        throw refused;
                    }
                }
            }
        }
    }

    Connection connection() throws NotSent {
        try {
            return database.getConnection();
        } catch (SQLException unreachable) {
            throw new NotSent(unreachable);
        }
    }

    /** When the last event was recorded, if that is why the append was refused. */
    private static Instant laterTime(SQLException refused) throws SQLException {
        if (!"GL002".equals(refused.getSQLState()) || !(refused instanceof PSQLException said)) {
            throw refused;
        }
        return Instant.parse(said.getServerErrorMessage().getDetail());
    }
}
