package grantledger.query.folding;

/**
 * What came of folding a batch.
 *
 * @param progress what is stored now
 * @param moved true when somebody else had changed the progress; nothing was folded, and reading goes on from there
 * @param stop why not everything was folded, or null
 */
public record Folded(Progress progress, boolean moved, int events, Stop stop) {}
