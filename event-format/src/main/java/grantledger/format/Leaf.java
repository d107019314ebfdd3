package grantledger.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The part of an event that a proof covers: canonical JSON (RFC 8785) with a SHA-256 of the payload in hexadecimal, and
 * its RFC 6962 leaf hash, {@code SHA-256(0x00 ‖ leaf)}. It is written with the event, so that a row changed behind the
 * log's back no longer fits its own hash.
 *
 * <p>Version 1 does not cover the name of the command; what is recorded from now on is of version 2. Which version a
 * stored event's leaf is of follows from its hash alone: it is the one that hashes to it.
 *
 * <p>When an event is recorded is settled last, by the one who writes it among others; so all that can be made before
 * that is made when a leaf is.
 */
public final class Leaf {

    /** Of what is recorded from now on. */
    public static final int VERSION = 2;

    private final byte[] beforeTime;
    private final byte[] afterTime;

    /** Names in order; every value but actor and command is of a form that needs no escaping. Written for each event, so by hand. */
    private Leaf(int leafVersion, Envelope of, byte[] payload) {
        String eventSha256 = HexFormat.of().formatHex(sha256().digest(payload));
        String command = leafVersion == 1 ? "" : ",\"command\":" + quoted(of.command());
        beforeTime = ("{\"actor\":" + quoted(of.actor())
                        + command
                        + ",\"commandId\":\"" + of.commandId()
                        + "\",\"eventId\":\"" + of.eventId()
                        + "\",\"eventSha256\":\"" + eventSha256
                        + "\",\"occurredAt\":\"" + of.occurredAt()
                        + "\",\"recordedAt\":\"")
                .getBytes(UTF_8);
        afterTime = ("\",\"revision\":" + of.revision()
                        + ",\"stream\":\"" + of.stream()
                        + "\",\"type\":\"" + of.type()
                        + "\",\"v\":" + leafVersion + ",\"version\":" + of.version() + "}")
                .getBytes(UTF_8);
    }

    /** Of an event that is about to be recorded; neither its position nor when it is recorded is known. */
    public static Leaf of(
            UUID stream,
            long version,
            UUID eventId,
            String type,
            int revision,
            Instant occurredAt,
            String actor,
            String command,
            UUID commandId,
            byte[] payload) {
        return new Leaf(
                VERSION,
                new Envelope(0, stream, version, eventId, type, revision, occurredAt, null, actor, command, commandId),
                payload);
    }

    /** The leaf of a recorded event, byte for byte, as a version writes it. */
    public static byte[] bytes(int leafVersion, StoredEvent event) {
        return new Leaf(leafVersion, event.envelope(), event.payload())
                .bytes(event.envelope().recordedAt());
    }

    /** The leaf of a recorded event that has this hash, if one of the versions has. */
    public static Optional<byte[]> fitting(StoredEvent event, byte[] hash) {
        return Stream.of(VERSION, 1)
                .map(version -> bytes(version, event))
                .filter(leaf -> Arrays.equals(TreeHash.leaf(leaf), hash))
                .findFirst();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
        return plain ? '"' + text + '"' : Json.mapper().writeValueAsString(text);
    }

    private byte[] bytes(Instant recordedAt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(beforeTime);
        bytes.writeBytes(recordedAt.toString().getBytes(UTF_8));
        bytes.writeBytes(afterTime);
        return bytes.toByteArray();
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
