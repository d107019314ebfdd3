package grantledger.format.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with one key, each for the place that it stands in: AES-256-GCM (NIST SP 800-38D), where the place is the
 * additional authenticated data, so that a sealed text that was moved elsewhere does not open. A sealed text is the Base64
 * of 12 random bytes, the nonce, the encrypted text in UTF-8 and its tag of 16 bytes. How long the text is can be seen.
 */
public final class FieldSealing {

    /** How long a key is. */
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] COMMITTED_AS = "grant-kc/v1\0".getBytes(US_ASCII);

    private final SecretKeySpec key;

    /** @param key of 32 bytes */
    public FieldSealing(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A key for something new. */
    public static byte[] newKey(SecureRandom random) {
        return bytes(KEY_BYTES, random);
    }

    /**
     * What tells which key it was, and not the key: {@code SHA-256("grant-kc/v1" ‖ 0x00 ‖ key)}. It stands beside what was
     * sealed, so that nobody can claim another key, with which it would read otherwise.
     */
    public byte[] commitment() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(COMMITTED_AS);
            return sha256.digest(key.getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param place where it is going to stand, such as {@code <stream>/contact.name} */
    public String seal(String place, String text, SecureRandom random) {
        byte[] nonce = bytes(NONCE_BYTES, random);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, place, nonce).doFinal(text.getBytes(UTF_8));
            byte[] sealed = new byte[NONCE_BYTES + encrypted.length];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param place as it was sealed for
     * @throws Unopenable when it is not what this key sealed for that place
     */
    public String open(String place, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, place, bytes).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(text, UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new Unopenable(place, other);
        }
    }

    /** @param beginning the nonce is its first bytes */
    private Cipher cipher(int mode, String place, byte[] beginning) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, beginning, 0, NONCE_BYTES));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }

    private static byte[] bytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
