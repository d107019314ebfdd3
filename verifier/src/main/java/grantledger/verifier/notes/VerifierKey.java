package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.text.StrictText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A public key with the name of its owner: {@code <name>+<id>+<base64 of kind and key>}, which C2SP calls a vkey. */
public record VerifierKey(String name, int id, KeyKind kind, Ed25519 key) {

    public static VerifierKey of(String name, KeyKind kind, Ed25519 key) {
        requireName(name);
        return new VerifierKey(name, idOf(name, kind.identifier(), key.bytes()), kind, key);
    }

    public static VerifierKey read(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("“" + Printable.of(vkey) + "” is not a verifier key: name+id+key");
        }
        byte[] kindAndKey = StrictText.base64(parts[2]);
        if (kindAndKey.length == 0) {
            throw new Malformed("the verifier key of “" + Printable.of(parts[0]) + "” is empty");
        }
        KeyKind kind = KeyKind.of(kindAndKey[0]);
        VerifierKey read = of(parts[0], kind, new Ed25519(Arrays.copyOfRange(kindAndKey, 1, kindAndKey.length)));
        if (!read.hexadecimalId().equals(parts[1])) {
            throw new Malformed(
                    "the verifier key of “" + Printable.of(parts[0]) + "” has another id than its key gives");
        }
        return read;
    }

    /** Names are shown between blanks, and stand before a plus sign. */
    static void requireName(String name) {
        boolean blank = name.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (name.isEmpty() || blank || name.contains("+") || name.chars().anyMatch(c -> c < ' ')) {
            throw new Malformed("“" + Printable.of(name) + "” is not the name of a key");
        }
    }

    private static int idOf(String name, byte kind, byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(UTF_8));
            sha256.update(kind);
            return ByteBuffer.wrap(sha256.digest(key)).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    Signed verified(byte[] text, NoteSignature signature) {
        Optional<Instant> at = kind.verify(key, text, signature.signature());
        return new Signed(this, signature, at);
    }

    public String hexadecimalId() {
        return HexFormat.of().toHexDigits(id);
    }

    /** The key as others are given it. */
    public String vkey() {
        ByteArrayOutputStream kindAndKey = new ByteArrayOutputStream();
        kindAndKey.write(kind.identifier());
        kindAndKey.writeBytes(key.bytes());
        return name + "+" + hexadecimalId() + "+" + Base64.getEncoder().encodeToString(kindAndKey.toByteArray());
    }
}
