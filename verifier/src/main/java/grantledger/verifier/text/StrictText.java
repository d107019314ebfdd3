package grantledger.verifier.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what has one form only: every other spelling of the same value is refused. */
public final class StrictText {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {}

    public static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("it is not UTF-8");
        }
    }

    /** The lines of a text whose every line ends with a newline. */
    public static List<String> lines(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("its last line does not end with a newline");
        }
        return Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** RFC 4648, section 4, with padding, and with the unused bits of the last character zero. */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.getBytes(ISO_8859_1));
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException otherForm) {
            // Said below, as for every other form.
        }
        throw new Malformed("“" + Printable.of(text) + "” is not base64");
    }

    /** A whole number from 0 to 2<sup>63</sup> − 1, in decimal, without leading zeros. */
    public static long number(String text) {
        if (NUMBER.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                // Said below.
            }
        }
        throw new Malformed(
                "“" + Printable.of(text) + "” is not a whole number from 0 to 2^63 - 1 without leading zeros");
    }
}
