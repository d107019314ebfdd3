package grantledger.command.intake;

/** A body or line longer than is read. */
final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLong(String message) {
        super(message, null, false, false);
    }
}
