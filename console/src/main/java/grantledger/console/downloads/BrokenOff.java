package grantledger.console.downloads;

/** A file ended before its end when some of it had been sent: the connection is to break, so that nobody takes it for whole. */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenOff(String what, Throwable cause) {
        super(what + " broke off", cause);
    }
}
