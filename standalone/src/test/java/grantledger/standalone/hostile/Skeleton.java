package grantledger.standalone.hostile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body in which every field that the description knows stands once, also those that no example has. */
final class Skeleton {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private Skeleton() {}

    static JsonNode of(JsonNode api, JsonNode schema) {
        return of(api, schema, 0);
    }

    private static JsonNode of(JsonNode api, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().replaceAll(".*/", "");
            return of(api, api.path("components").path("schemas").path(name), depth);
        }
        JsonNode alternative = schema.path("oneOf").path(0);
        if (!alternative.isMissingNode()) {
            return of(api, alternative, depth);
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(api, schema, depth);
            case "array" -> array(api, schema, depth);
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema));
        };
    }

    private static ObjectNode object(JsonNode api, JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), of(api, field.getValue(), depth + 1)));
        }
        return object;
    }

    private static ArrayNode array(JsonNode api, JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        if (depth < DEEPEST) {
            array.add(of(api, schema.path("items"), depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "date" -> "2026-09-01";
            case "date-time" -> "2026-09-01T12:00:00+02:00";
            default -> "x";
        };
    }
}
