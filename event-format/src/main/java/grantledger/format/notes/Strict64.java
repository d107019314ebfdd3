package grantledger.format.notes;

import java.util.Base64;

/** Base64 in the one way in which it is written. */
final class Strict64 {

    private Strict64() {}

    static byte[] bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new MalformedNote("Not base64: " + text);
    }
}
