package grantledger.query.folding;

/** A partition that moves on with nothing to fold. */
public record Passing(int partition, Progress from, Progress to) {}
