package grantledger.command.intake;

/** A request of which no more came. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenOff(String message) {
        super(message, null, false, false);
    }
}
