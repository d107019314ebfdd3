package grantledger.console.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON on many lines, in the order in which it came. */
final class Pretty {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Pretty() {}

    static String of(JsonNode tree) {
        return JSON.writeValueAsString(tree);
    }
}
