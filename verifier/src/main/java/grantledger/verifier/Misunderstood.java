package grantledger.verifier;

/** The command line says something that this program does not know. */
final class Misunderstood extends RuntimeException {

    Misunderstood(String why) {
        super(why);
    }
}
