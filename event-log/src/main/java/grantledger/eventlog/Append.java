package grantledger.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All events of one unit of work, possibly of several streams: they become durable together or not at all.
 *
 * @param guards         the streams that were decided on, those that the events go on with and those only looked at
 * @param idempotencyKey or null
 */
public record Append(
        List<NewEvent> events,
        List<Guard> guards,
        IdempotencyKey idempotencyKey,
        Instant occurredAt,
        String actor,
        String command,
        UUID commandId) {}
