package grantledger.format.notes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Signatures of RFC 8032 by the JDK, with public keys as the 32 bytes that the RFC encodes them in. */
final class Ed25519 {

    static final int KEY = 32;
    static final int SIGNATURE = 64;

    /** What RFC 8410 puts before those bytes. */
    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
    }

    static boolean verifies(byte[] rawKey, byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(DER, DER.length + KEY);
            System.arraycopy(rawKey, 0, encoded, DER.length, KEY);
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException no) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
