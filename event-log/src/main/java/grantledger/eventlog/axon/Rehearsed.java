package grantledger.eventlog.axon;

/** Ends the unit of work of a rehearsal where it would be recorded: what it decided is known, and nothing comes of it. */
final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Rehearsed() {
        super("Rehearsed, and not recorded", null, false, false);
    }
}
