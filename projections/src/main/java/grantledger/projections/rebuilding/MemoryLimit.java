package grantledger.projections.rebuilding;

/**
 * How much of a partition is kept in memory while it is folded in bulk.
 *
 * @param freshViews views as they are, some 10 KB each
 * @param packedBytes of the JSON of further views
 */
record MemoryLimit(int freshViews, long packedBytes) {}
