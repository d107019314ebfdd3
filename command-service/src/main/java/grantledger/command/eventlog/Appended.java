package grantledger.command.eventlog;

import grantledger.events.Event;
import java.util.UUID;

/** An event that the log has made durable. */
public record Appended(long position, UUID stream, long version, Event event) {}
