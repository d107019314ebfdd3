package grantledger.projections.rebuilding;

/** A rebuild was wanted while one is running, on this instance or on another that shares the views. */
public final class RebuildRunning extends Exception {

    private static final long serialVersionUID = 1L;

    RebuildRunning() {
        super("A rebuild is running already.");
    }
}
