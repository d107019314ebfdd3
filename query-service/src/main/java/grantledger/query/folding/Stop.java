package grantledger.query.folding;

/** Why a partition's fold cannot go on. */
public sealed interface Stop {

    long offset();

    /** The record at {@code position} comes after one at {@code after} that has not been received. */
    record Hole(long offset, long position, long after) implements Stop {}

    /** The record cannot be read or folded. {@code position} is 0 when not even that can be read. */
    record Poison(long offset, long position, String reason) implements Stop {}
}
