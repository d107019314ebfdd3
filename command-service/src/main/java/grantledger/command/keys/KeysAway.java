package grantledger.command.keys;

/** The store of keys does not answer. */
public final class KeysAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysAway(Exception cause) {
        super("The keys of contact persons cannot be reached: " + cause.getMessage(), cause);
    }
}
