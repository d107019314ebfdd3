package grantledger.format;

import java.time.Instant;
import java.util.UUID;

/**
 * An event's place and circumstances, without what happened.
 *
 * @param position   its place in the one order of all events, dense from 1
 * @param stream     what it happened to
 * @param version    its place in that stream, dense from 1
 * @param type       its name in the contract, never that of a Java class
 * @param revision   of the form its payload was written in, from 1
 * @param occurredAt when it happened in the business
 * @param recordedAt when the log made it durable
 * @param actor      the subject of the token that caused it, or {@code system}
 * @param command    the command's name in the contract, in kebab case
 * @param commandId  shared by all events of one command
 */
public record Envelope(
        long position,
        UUID stream,
        long version,
        UUID eventId,
        String type,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String command,
        UUID commandId) {}
