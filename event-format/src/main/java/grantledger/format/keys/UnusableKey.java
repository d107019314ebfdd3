package grantledger.format.keys;

/** A signing key is missing, is of no form that is known, or is open to others. Nothing can be signed until it is put right. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableKey(String message) {
        super(message);
    }

    UnusableKey(String message, Throwable cause) {
        super(message, cause);
    }
}
