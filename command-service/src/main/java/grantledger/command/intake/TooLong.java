package grantledger.command.intake;

/** A body or line longer than is read. */
public final class TooLong extends RuntimeException {

    /** Of a command's body, and of a line of a batch. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final long serialVersionUID = 1L;

    public TooLong(String message) {
        super(message, null, false, false);
    }
}
