package grantledger.format.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A key that notes are verified by; as text a vkey, {@code name+id+base64(type ‖ key)}. */
public final class VerifierKey {

    /** What its signatures are of. */
    public enum Type {
        /** The text of a note. */
        NOTE(0x01),
        /** A checkpoint that a witness has found consistent, and when. */
        COSIGNATURE(0x04);

        private final byte code;

        Type(int code) {
            this.code = (byte) code;
        }
    }

    private static final int TIME = 8;

    private final String name;
    private final Type type;
    private final byte[] key;

    /** @param key the public key's 32 bytes of RFC 8032 */
    public VerifierKey(String name, Type type, byte[] key) {
        if (key.length != Ed25519.KEY) {
            throw new MalformedNote("An Ed25519 key has " + Ed25519.KEY + " bytes, not " + key.length);
        }
        this.name = KeyName.require(name);
        this.type = type;
        this.key = key.clone();
    }

    /** @throws MalformedNote when it is none, or of another algorithm */
    public static VerifierKey of(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("No verifier key: " + vkey);
        }
        byte[] bytes = Strict64.bytes(parts[2]);
        Type type = Arrays.stream(Type.values())
                .filter(one -> bytes.length > 0 && one.code == bytes[0])
                .findFirst()
                .orElseThrow(() -> new MalformedNote("A key of an algorithm that is not known here: " + vkey));
        VerifierKey found = new VerifierKey(parts[0], type, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!found.text().equals(vkey)) {
            throw new MalformedNote("The id of the key is not that of its name and bytes: " + vkey);
        }
        return found;
    }

    /** One a line; empty lines and those that begin with # say nothing. */
    public static List<VerifierKey> all(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(VerifierKey::of)
                .toList();
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** As a vkey. */
    public String text() {
        return name
                + "+" + HexFormat.of().toHexDigits(id())
                + "+" + Base64.getEncoder().encodeToString(typeAndKey());
    }

    public int id() {
        MessageDigest sha256 = sha256();
        sha256.update((name + "\n").getBytes(UTF_8));
        return ByteBuffer.wrap(sha256.digest(typeAndKey())).getInt();
    }

    private byte[] typeAndKey() {
        return ByteBuffer.allocate(1 + key.length).put(type.code).put(key).array();
    }

    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    boolean verifies(byte[] text, byte[] signature) {
        return switch (type) {
            case NOTE -> Ed25519.verifies(key, text, signature);
            case COSIGNATURE ->
                signature.length == TIME + Ed25519.SIGNATURE
                        && Ed25519.verifies(
                                key,
                                cosigned(ByteBuffer.wrap(signature).getLong(), text),
                                Arrays.copyOfRange(signature, TIME, signature.length));
        };
    }

    /** What a witness signs: when, in seconds since 1970, and the checkpoint. */
    private static byte[] cosigned(long time, byte[] text) {
        byte[] before = ("cosignature/v1\ntime " + time + "\n").getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + text.length)
                .put(before)
                .put(text)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return text();
    }
}
