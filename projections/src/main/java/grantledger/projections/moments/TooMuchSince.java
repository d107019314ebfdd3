package grantledger.projections.moments;

/** So much has changed since a position that the views as they were then are not made. */
public final class TooMuchSince extends Exception {

    private static final long serialVersionUID = 1L;

    TooMuchSince(long position, long most) {
        super("What has changed since position %d has more than %d events to be folded again."
                .formatted(position, most));
    }
}
