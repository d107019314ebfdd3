package grantledger.eventlog;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The log did not take an append: but for {@link Unsettled}, nothing of it was recorded. */
public abstract sealed class AppendRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private AppendRefused(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    static AppendRefused by(SQLException failure) {
        ServerErrorMessage said = failure instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
        String constraint = said == null ? null : said.getConstraint();
        if ("idempotency_key_used".equals(constraint)) {
            return new KeyUsed("The idempotency key has been used");
        }
        if ("event_stream_version".equals(constraint) || "GL001".equals(failure.getSQLState())) {
            return new StreamMovedOn(failure.getMessage());
        }
        return new Unavailable("The event log did not take the append", failure);
    }

    /**
     * Another append took the place in a stream, or changed a stream that was looked at, or the log has another history
     * than the one that was decided on. Decide again.
     */
    public static final class StreamMovedOn extends AppendRefused {
        private static final long serialVersionUID = 1L;

        StreamMovedOn(String message) {
            super(message, null);
        }
    }

    /** The person has used the idempotency key before: answer as then. */
    public static final class KeyUsed extends AppendRefused {
        private static final long serialVersionUID = 1L;

        KeyUsed(String message) {
            super(message, null);
        }
    }

    /** The store stopped answering while it wrote: the events may or may not have been recorded. */
    public static final class Unsettled extends AppendRefused {
        private static final long serialVersionUID = 1L;

        Unsettled(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The store cannot be reached, or said no; try again later. */
    public static final class Unavailable extends AppendRefused {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
