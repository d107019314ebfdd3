package grantledger.query.folding;

import grantledger.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A view as PostgreSQL can keep it. Its {@code jsonb} refuses the character NUL, which JSON and so an event may hold;
 * a view shows U+FFFD in its place, and the history keeps the event as it is.
 */
final class StoredJson {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StoredJson() {}

    static String of(Object view) {
        String json = EventJson.mapper().writeValueAsString(view);
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }

    /** The same in UTF-8. */
    static byte[] bytes(Object view) {
        byte[] json = EventJson.mapper().writeValueAsBytes(view);
        for (int i = 0; i < json.length - 5; i++) {
            if (json[i] == '\\' && json[i + 1] == 'u' && json[i + 2] == '0' && json[i + 3] == '0') {
                return of(view).getBytes(StandardCharsets.UTF_8);
            }
        }
        return json;
    }
}
