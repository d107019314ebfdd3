package grantledger.eventlog.sql;

/** The log's database cannot be reached, or did not answer a question. Nothing was recorded; ask again later. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnavailable(Throwable cause) {
        super("The event log cannot be read: " + cause.getMessage(), cause);
    }
}
