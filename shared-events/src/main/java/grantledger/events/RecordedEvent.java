package grantledger.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log remembers it.
 *
 * @param position   its place in the one order of all events, dense from 1
 * @param stream     the call, application or grant it belongs to
 * @param version    its place in that stream, dense from 1
 * @param occurredAt when it happened in the agency's business
 * @param recordedAt when the log made it durable
 * @param actor      the subject of the token that caused it, or {@code system}
 * @param command    the command's name in the contract, such as {@code grant-funds}
 * @param commandId  shared by all events of one command
 */
public record RecordedEvent(
        long position,
        UUID stream,
        long version,
        UUID eventId,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String command,
        UUID commandId,
        Event event) {}
