package grantledger.projections.storing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Json;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * The JSON of views, as PostgreSQL can keep it, in UTF-8. Its {@code jsonb} refuses the character NUL, which JSON and so
 * an event may hold; a view shows U+FFFD in its place, and the history keeps the event as it is. A view may be longer
 * than any event: it can hold the texts of many. Decimals stay as they are written.
 */
public final class ViewJson {

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");
    private static final JsonFactory OF_ANY_LENGTH = new JsonFactory();
    private static final ObjectReader EXACT = Json.mapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private ViewJson() {}

    public static byte[] write(Object view) {
        byte[] json = Json.mapper().writeValueAsBytes(view);
        for (int i = 0; i < json.length - 5; i++) {
            if (json[i] == '\\' && json[i + 1] == 'u' && json[i + 2] == '0' && json[i + 3] == '0') {
                return withoutNul(json);
            }
        }
        return json;
    }

    public static <V> V read(String json, Class<V> view) {
        try (JsonParser parser = OF_ANY_LENGTH.createParser(ObjectReadContext.empty(), json)) {
            return EXACT.forType(view).readValue(parser);
        }
    }

    public static <V> V read(byte[] json, Class<V> view) {
        try (JsonParser parser = OF_ANY_LENGTH.createParser(ObjectReadContext.empty(), json)) {
            return EXACT.forType(view).readValue(parser);
        }
    }

    private static byte[] withoutNul(byte[] json) {
        return NUL.matcher(new String(json, UTF_8)).replaceAll("$1\\\\ufffd").getBytes(UTF_8);
    }
}
