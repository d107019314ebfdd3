package grantledger.eventlog;

import java.util.UUID;

/** A stream that was read for a decision, and the version it had: the append holds only while it is the last one. */
public record Guard(UUID stream, long version) {}
