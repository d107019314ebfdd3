package grantledger.console.page;

/** The moment in the address is none. */
final class MalformedMoment extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedMoment() {
        super("The moment in the address is none", null, false, false);
    }
}
