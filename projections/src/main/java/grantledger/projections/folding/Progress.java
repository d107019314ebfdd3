package grantledger.projections.folding;

/** How far a partition has been folded: the first record that has not been, and the last position that has. */
public record Progress(long nextOffset, long position) {

    public static final Progress NONE = new Progress(0, 0);

    Progress past(long offset) {
        return new Progress(offset + 1, position);
    }
}
