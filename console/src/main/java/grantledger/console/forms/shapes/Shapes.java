package grantledger.console.forms.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the schemas of an OpenAPI 3.1 description. */
final class Shapes {
    private static final int LINE = 255;
    private static final int USUAL_MOST = 100;
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode schemas;

    Shapes(JsonNode api) {
        this.schemas = api.path("components").path("schemas");
    }

    /** @param schema of an object, or a reference to one */
    Shape.Group group(JsonNode schema) {
        var name = schema.path("$ref").asString("").replace(REFERENCE, "");
        var object = schemas.path(name);
        var required = new TreeSet<String>();
        object.path("required").forEach(it -> required.add(it.asString()));
        var fields = new ArrayList<Field>();
        object.path("properties")
                .properties()
                .forEach(it -> fields.add(
                        new Field(it.getKey(), required.contains(it.getKey()), shape(it.getKey(), it.getValue()))));
        return new Shape.Group(name, fields, Optional.empty());
    }

    private Shape shape(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            var referred = schemas.path(schema.path("$ref").asString().replace(REFERENCE, ""));
            return referred.has("oneOf") ? either(referred.path("oneOf")) : group(schema);
        }
        if (schema.has("oneOf")) {
            return either(schema.path("oneOf"));
        }
        return switch (type(schema)) {
            case "array" -> list(name, schema);
            case "boolean" -> new Shape.Truth();
            case "integer" -> whole(name, schema);
            case "number" -> new Shape.Decimal();
            default -> text(schema);
        };
    }

    /** The one beside {@code null}. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(it -> !it.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    /** A truth or a number; a text that stands for an object, or the object. */
    private Shape either(JsonNode ways) {
        for (var way : ways) {
            if (way.has("$ref")) {
                var whole = group(way);
                return new Shape.Group(whole.name(), whole.fields(), Optional.of(firstRequired(whole)));
            }
        }
        return new Shape.Turn();
    }

    private static String firstRequired(Shape.Group group) {
        return group.fields().stream()
                .filter(Field::required)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(group.name() + " has nothing that could stand for it"))
                .name();
    }

    private Shape list(String name, JsonNode schema) {
        var items = schema.path("items");
        if (items.has("enum")) {
            return new Shape.Choices(words(items));
        }
        return new Shape.Rows(
                shape(name, items),
                schema.path("minItems").asInt(0),
                schema.path("maxItems").asInt(USUAL_MOST));
    }

    private static Shape whole(String name, JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        return name.endsWith("Sek")
                ? new Shape.Kronor(least)
                : new Shape.Whole(least, schema.path("maximum").asLong(Integer.MAX_VALUE));
    }

    private static Shape text(JsonNode schema) {
        if (schema.has("enum")) {
            return new Shape.Choice(words(schema));
        }
        int most = schema.path("maxLength").asInt(LINE);
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new Shape.Id();
            case "date" -> new Shape.Day();
            case "date-time" -> new Shape.Time();
            default -> most > LINE ? new Shape.Prose(most) : new Shape.Line(most);
        };
    }

    private static List<String> words(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
