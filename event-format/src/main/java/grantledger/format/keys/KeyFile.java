package grantledger.format.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as it is kept: its name, when it was made, and both halves as PEM (PKCS #8 and X.509), which other tools read past
 * the lines before them.
 */
record KeyFile(String name, Instant made, KeyPair pair) {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8));

    static KeyFile make(String name, Instant now) {
        try {
            return new KeyFile(
                    name, now, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SigningKey key() {
        return new SigningKey(name, pair);
    }

    String written() {
        return "name: " + name + "\nmade: " + made + "\n"
                + pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    static KeyFile read(String written) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            KeyPair pair = new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(der("PUBLIC KEY", written))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(der("PRIVATE KEY", written))));
            return new KeyFile(line("name", written), Instant.parse(line("made", written)), pair);
        } catch (GeneralSecurityException | DateTimeException | IllegalArgumentException unfit) {
            throw new UnusableKey("it is no key: " + unfit.getMessage(), unfit);
        }
    }

    private static byte[] der(String what, String written) {
        String text = found("-----BEGIN " + what + "-----\\s([A-Za-z0-9+/=\\s]+)-----END " + what + "-----", written);
        return Base64.getMimeDecoder().decode(text);
    }

    private static String line(String field, String written) {
        return found("(?m)^" + field + ": (.+)$", written);
    }

    private static String found(String pattern, String written) {
        Matcher found = Pattern.compile(pattern).matcher(written);
        if (!found.find()) {
            throw new IllegalArgumentException("'" + pattern + "' is not in it");
        }
        return found.group(1);
    }
}
