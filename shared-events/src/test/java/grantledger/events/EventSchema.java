package grantledger.events;

import grantledger.format.EventType;
import grantledger.format.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of an event's payload in the type's current revision, made of its record: of the components
 * and their types, of what the source says of them, and of which values the examples lack or the source says to be null. Every field is always there;
 * one that may be without a value is null then.
 */
final class EventSchema {

    private static final Map<Class<?>, ObjectNode> SIMPLE = Map.of(
            String.class, typed("string"),
            UUID.class, typed("string").put("format", "uuid"),
            Instant.class, typed("string").put("format", "date-time"),
            LocalDate.class, typed("string").put("format", "date"),
            BigDecimal.class, typed("number"),
            boolean.class, typed("boolean"),
            int.class, typed("integer").put("format", "int32"),
            Integer.class, typed("integer").put("format", "int32"),
            long.class, typed("integer").put("format", "int64"),
            Long.class, typed("integer").put("format", "int64"));

    private static final Pattern MAY_BE_NULL = Pattern.compile("\\b(null|absent)\\b");
    private static final SourceComments COMMENTS = SourceComments.read();
    private static final OptionalValues OPTIONAL = OptionalValues.ofExamples();

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private EventSchema() {}

    static ObjectNode of(EventType<Event> type) {
        EventSchema parts = new EventSchema();
        ObjectNode schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", type.name() + ", revision " + type.revision());
        parts.describe(type.record(), schema);
        schema.putArray("examples")
                .add(Json.mapper()
                        .readTree(Example.pinned("events/%s.r%d.json".formatted(type.name(), type.revision()))));
        if (!parts.definitions.isEmpty()) {
            ObjectNode defined = schema.putObject("$defs");
            parts.definitions.forEach(defined::set);
        }
        return schema;
    }

    private void describe(Class<?> record, ObjectNode schema) {
        says(COMMENTS.of(record), schema);
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        Arrays.stream(record.getRecordComponents())
                .sorted(Comparator.comparing(RecordComponent::getName))
                .forEach(component -> properties.set(component.getName(), value(component)));
        properties.propertyNames().forEach(schema.putArray("required")::add);
        schema.put("additionalProperties", false);
    }

    private ObjectNode value(RecordComponent component) {
        ObjectNode schema = schema(component.getGenericType());
        String said = COMMENTS.of(component.getDeclaringRecord(), component.getName());
        boolean optional = OPTIONAL.has(component) || MAY_BE_NULL.matcher(said).find();
        ObjectNode value = optional ? nullable(schema) : schema;
        boolean sek = component.getName().endsWith("Sek");
        says(sek ? said + (said.isEmpty() ? "Whole SEK" : " (whole SEK)") : said, value);
        return value;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode array = typed("array");
            array.set("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        ObjectNode simple = SIMPLE.get(type);
        return simple != null ? simple.deepCopy() : defined((Class<?>) type);
    }

    private ObjectNode defined(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            ObjectNode schema = node();
            definitions.put(name, schema);
            if (type.isEnum()) {
                says(COMMENTS.of(type), schema);
                schema.set("enum", Json.mapper().valueToTree(type.getEnumConstants()));
            } else {
                describe(type, schema);
            }
        }
        return node().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.has("type")) {
            String type = schema.get("type").stringValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = node();
        either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    private static void says(String comment, ObjectNode schema) {
        if (!comment.isBlank()) {
            schema.put("description", comment);
        }
    }

    private static ObjectNode typed(String type) {
        return node().put("type", type);
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }
}
