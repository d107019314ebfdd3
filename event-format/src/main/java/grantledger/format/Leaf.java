package grantledger.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

    /** Names in order; every value but the actor is of a form that needs no escaping. Written for each event, so by hand. */
    String json(String eventSha256) {
        return "{\"actor\":" + quoted(actor)
                + ",\"commandId\":\"" + commandId
                + "\",\"eventId\":\"" + eventId
                + "\",\"eventSha256\":\"" + eventSha256
                + "\",\"occurredAt\":\"" + occurredAt
                + "\",\"recordedAt\":\"" + recordedAt
                + "\",\"revision\":" + revision
                + ",\"stream\":\"" + stream
                + "\",\"type\":\"" + type
                + "\",\"v\":1,\"version\":" + version + "}";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
        return plain ? '"' + text + '"' : Json.mapper().writeValueAsString(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
