package grantledger.command.intake;

/** As much is being done of this kind as can be; it may be sent again in a moment. */
public final class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusy(String message) {
        super(message, null, false, false);
    }
}
