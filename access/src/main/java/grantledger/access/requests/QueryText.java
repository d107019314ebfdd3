package grantledger.access.requests;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text that a query's percent signs stand for (RFC 3986 §2.1), which is UTF-8 or nothing. */
final class QueryText {

    private static final int HEXADECIMAL = 16;

    private QueryText() {}

    /** @param query as it came, or null where none did */
    static boolean isReadable(String query) {
        return query == null || query.indexOf('%') < 0 || isText(query);
    }

    private static boolean isText(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) != '%') {
                bytes.write(query.charAt(i));
            } else if (isByte(query, i)) {
                bytes.write(Integer.parseInt(query, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                return false;
            }
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isByte(String query, int percent) {
        return percent + 2 < query.length()
                && Character.digit(query.charAt(percent + 1), HEXADECIMAL) >= 0
                && Character.digit(query.charAt(percent + 2), HEXADECIMAL) >= 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
