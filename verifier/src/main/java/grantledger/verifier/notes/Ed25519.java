package grantledger.verifier.notes;

import grantledger.verifier.text.Malformed;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key of Ed25519 (RFC 8032), by the JDK's own implementation. */
public final class Ed25519 {

    private static final int LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;

    /** What stands before the 32 bytes of a key in the form (X.509) that the JDK reads; RFC 8410. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] bytes;
    private final PublicKey key;

    Ed25519(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a public key of Ed25519 is not 32 bytes long");
        }
        this.bytes = bytes;
        this.key = read(bytes);
    }

    /** Of a key pair that the JDK made. */
    public static Ed25519 of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new Ed25519(Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    private static PublicKey read(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, X509.length, bytes.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new Malformed("32 bytes that should be a public key of Ed25519 are none");
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    void verify(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            if (signature.length == SIGNATURE_LENGTH && verifier.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException notASignature) {
            // Said below, as for every other false signature.
        }
        throw new Malformed("a signature is false: the key did not sign this text");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519 that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
