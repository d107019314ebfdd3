package grantledger.verifier.text;

/** What was read does not have its form, or does not hold; the message says why, to the person who asked. */
public final class Malformed extends RuntimeException {

    public Malformed(String why) {
        super(why);
    }
}
