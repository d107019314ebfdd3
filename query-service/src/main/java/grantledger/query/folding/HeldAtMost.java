package grantledger.query.folding;

/**
 * How much of a partition is kept in memory while it is folded in bulk.
 *
 * @param fresh views as they are, some 10 KB each
 * @param packedBytes of the JSON of further views
 */
public record HeldAtMost(int fresh, long packedBytes) {}
