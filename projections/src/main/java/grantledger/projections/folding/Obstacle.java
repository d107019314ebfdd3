package grantledger.projections.folding;

/** Why a partition cannot be folded any further. */
public sealed interface Obstacle {

    /** The record at {@code position} comes after one at {@code after} that has not been received. */
    record Hole(long offset, long position, long after) implements Obstacle {}

    /** The record cannot be read or folded. {@code position} is 0 when not even that can be read. */
    record Poison(long offset, long position, String reason) implements Obstacle {}

    /** The topic tells another history than the one that has been folded; {@code position} is where they differ. */
    record Fork(long position, String reason) implements Obstacle {}
}
