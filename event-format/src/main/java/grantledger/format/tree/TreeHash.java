package grantledger.format.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What RFC 6962 hashes, in section 2.1: a byte before it tells a leaf from a node. */
public final class TreeHash {

    /** Of a hash, in bytes. */
    public static final int LENGTH = 32;

    private TreeHash() {}

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return sha256().digest();
    }

    public static byte[] leaf(byte[] data) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return sha256.digest(data);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
