package grantledger.command.eventlog;

import grantledger.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The part of an event that a proof covers: canonical JSON (RFC 8785) with a SHA-256 of the payload in hexadecimal, and
 * its RFC 6962 leaf hash, {@code SHA-256(0x00 ‖ leaf)}. It is written with the event, so that a row changed behind the
 * log's back no longer fits its own hash.
 */
public record Leaf(
        UUID stream,
        long version,
        UUID eventId,
        String type,
        int revision,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        UUID commandId) {

    public byte[] hash(byte[] payload) {
        MessageDigest sha256 = sha256();
        String eventSha256 = HexFormat.of().formatHex(sha256.digest(payload));
        sha256.update((byte) 0);
        return sha256.digest(json(eventSha256).getBytes(StandardCharsets.UTF_8));
    }

    String json(String eventSha256) {
        TreeMap<String, Object> members = new TreeMap<>();
        members.put("actor", actor);
        members.put("commandId", commandId.toString());
        members.put("eventId", eventId.toString());
        members.put("eventSha256", eventSha256);
        members.put("occurredAt", occurredAt.toString());
        members.put("recordedAt", recordedAt.toString());
        members.put("revision", revision);
        members.put("stream", stream.toString());
        members.put("type", type);
        members.put("v", 1);
        members.put("version", version);
        return EventJson.mapper().writeValueAsString(members);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
