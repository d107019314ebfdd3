package grantledger.projections.visibility;

/** The views have not come as far as a read wants to see, in the time that it may wait. */
public final class NotVisibleYet extends Exception {

    private static final long serialVersionUID = 1L;

    private final long reached;

    NotVisibleYet(long reached, long wanted) {
        super("The views have reached position %d, not %d.".formatted(reached, wanted));
        this.reached = reached;
    }

    /** Everything up to here is visible. */
    public long reached() {
        return reached;
    }
}
