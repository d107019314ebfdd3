package grantledger.projections.proving;

/** At a position what was sealed, what is held, and what is remembered are not the same. */
final class DifferenceFound extends Exception {

    private static final long serialVersionUID = 1L;

    private final long position;

    DifferenceFound(long position, String reason) {
        super(reason);
        this.position = Math.max(1, position);
    }

    long position() {
        return position;
    }
}
