package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The part of an event that a proof covers: canonical JSON (RFC 8785) with a SHA-256 of the payload in hexadecimal, and
 * its RFC 6962 leaf hash, {@code SHA-256(0x00 ‖ leaf)}. It is written with the event, so that a row changed behind the
 * log's back no longer fits its own hash.
 *
 * <p>When an event is recorded is settled last, by the one who writes it among others; so all that can be made before
 * that is made when a leaf is.
 */
public final class Leaf {

    private final byte[] beforeTime;
    private final byte[] afterTime;

    /** Names in order; every value but the actor is of a form that needs no escaping. Written for each event, so by hand. */
    public Leaf(
            UUID stream,
            long version,
            UUID eventId,
            String type,
            int revision,
            Instant occurredAt,
            String actor,
            UUID commandId,
            byte[] payload) {
        String eventSha256 = HexFormat.of().formatHex(sha256().digest(payload));
        beforeTime = ("{\"actor\":" + quoted(actor)
                        + ",\"commandId\":\"" + commandId
                        + "\",\"eventId\":\"" + eventId
                        + "\",\"eventSha256\":\"" + eventSha256
                        + "\",\"occurredAt\":\"" + occurredAt
                        + "\",\"recordedAt\":\"")
                .getBytes(UTF_8);
        afterTime = ("\",\"revision\":" + revision
                        + ",\"stream\":\"" + stream
                        + "\",\"type\":\"" + type
                        + "\",\"v\":1,\"version\":" + version + "}")
                .getBytes(UTF_8);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
        return plain ? '"' + text + '"' : Json.mapper().writeValueAsString(text);
    }

    public byte[] hash(Instant recordedAt) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        sha256.update(beforeTime);
        sha256.update(recordedAt.toString().getBytes(UTF_8));
        return sha256.digest(afterTime);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
