package grantledger.verifier.files;

/** Nothing could be checked; the message says why. */
public final class NotABundle extends RuntimeException {

    public NotABundle(String why) {
        super(why);
    }
}
