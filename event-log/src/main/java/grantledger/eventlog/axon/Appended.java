package grantledger.eventlog.axon;

import java.util.UUID;

/** An event that the log has made durable; or would have, and then its position is 0. */
public record Appended<E>(long position, UUID stream, long version, E event) {}
