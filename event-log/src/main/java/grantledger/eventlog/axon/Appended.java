package grantledger.eventlog.axon;

import java.util.UUID;

/** An event that the log has made durable. */
public record Appended<E>(long position, UUID stream, long version, E event) {}
