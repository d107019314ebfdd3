package grantledger.command.eventlog;

import grantledger.events.Event;
import java.util.UUID;

/** An event on its way to the log, at its place in its stream. */
public record NewEvent(UUID stream, long version, UUID eventId, Event event) {}
