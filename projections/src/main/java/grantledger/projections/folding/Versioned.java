package grantledger.projections.folding;

/** A view and the event that made it so: its version in the stream, dense from 1, and its position in the log. */
public record Versioned<V>(V view, long version, long position) {}
