package grantledger.query.folding;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import java.util.regex.Pattern;

/**
 * A view as PostgreSQL can keep it, in UTF-8. Its {@code jsonb} refuses the character NUL, which JSON and so an event
 * may hold; a view shows U+FFFD in its place, and the history keeps the event as it is.
 */
final class StoredJson {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StoredJson() {}

    static byte[] of(Object view) {
        byte[] json = Json.mapper().writeValueAsBytes(view);
        for (int i = 0; i < json.length - 5; i++) {
            if (json[i] == '\\' && json[i + 1] == 'u' && json[i + 2] == '0' && json[i + 3] == '0') {
                return withoutNul(json);
            }
        }
        return json;
    }

    private static byte[] withoutNul(byte[] json) {
        return NUL.matcher(new String(json, UTF_8)).replaceAll("$1\\\\ufffd").getBytes(UTF_8);
    }
}
