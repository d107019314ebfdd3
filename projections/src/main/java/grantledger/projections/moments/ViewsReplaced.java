package grantledger.projections.moments;

/** The views that a snapshot shows are not those that serve any more, or do not hold what is asked for. */
public final class ViewsReplaced extends Exception {

    private static final long serialVersionUID = 1L;

    ViewsReplaced(String message) {
        super(message);
    }
}
