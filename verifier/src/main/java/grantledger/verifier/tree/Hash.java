package grantledger.verifier.tree;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256, and the three ways in which RFC 6962 makes one: of nothing, of a leaf, of two hashes side by side. */
public final class Hash {

    private static final int LENGTH = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = of(new byte[0]);

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return new Hash(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Hash ofLeaf(byte[] leaf) {
        return of(LEAF, leaf);
    }

    public static Hash ofNode(Hash left, Hash right) {
        return of(NODE, left.bytes, right.bytes);
    }

    public static Hash fromBytes(byte[] bytes) {
        Hash hash = ofAnyLength(bytes);
        hash.requireLength();
        return hash;
    }

    /** Of another length perhaps, as no file may have it and public test vectors do. */
    static Hash ofAnyLength(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    public int length() {
        return bytes.length;
    }

    void requireLength() {
        if (bytes.length != LENGTH) {
            throw new Malformed("a hash is not 32 bytes long");
        }
    }

    public static Hash fromBase64(String text) {
        return fromBytes(StrictText.base64(text));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hexadecimal() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
