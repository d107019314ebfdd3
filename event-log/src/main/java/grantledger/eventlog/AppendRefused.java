package grantledger.eventlog;

/** The log did not take an append: but for {@link Unsettled}, nothing of it was recorded. */
public abstract sealed class AppendRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private AppendRefused(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    /** Another append took the place in a stream, or changed a stream that was looked at. Decide again. */
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
