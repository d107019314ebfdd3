package grantledger.resilience.faults;

/** A fault cannot be tried on this machine; the message says why. */
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotHere(String why) {
        super(why);
    }
}
