package grantledger.query.answering;

import grantledger.format.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * Reads JSON that this service has written itself. It may be longer than any event: a grant with many reports holds the
 * text of them all. Decimals stay as they are written.
 */
public final class StoredViews {

    private static final JsonFactory OF_ANY_LENGTH = new JsonFactory();
    private static final ObjectReader EXACT = Json.mapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private StoredViews() {}

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

    static JsonNode tree(byte[] json) {
        return read(json, JsonNode.class);
    }
}
