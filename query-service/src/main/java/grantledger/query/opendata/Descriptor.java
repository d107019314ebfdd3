package grantledger.query.opendata;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a data package says of itself: {@code datapackage.json} as the
 * <a href="https://datapackage.org/standard/data-package/">Data Package standard 2.0</a> has it, made of the records whose
 * rows the package holds.
 */
record Descriptor(JsonMapper json, Publisher publisher) {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** What it is made of, and up to which position everything is in it. */
    record Contents(UUID callId, String title, String diaryNumber, long position, Instant created) {}

    byte[] of(Contents contents, List<Part<?>> parts) {
        ObjectNode descriptor = json.createObjectNode()
                .put("$schema", PROFILES + "datapackage.json")
                .put("name", "call-" + contents.callId)
                .put("id", publisher.idOfCall(contents.callId))
                .put("title", contents.title + ", " + contents.diaryNumber)
                .put("description", """
                    Applications to the call, what was decided on them, and the grants, payments, reports and outcomes that \
                    came of it. Amounts are whole SEK, days are days in Sweden. No person is named. A text that a spreadsheet \
                    would run as a formula has an apostrophe before it.\
                    """)
                .put("created", contents.created.toString())
                .put("position", contents.position);
        if (publisher.licenceOrNull() != null) {
            descriptor.putArray("licenses").addObject().put("path", publisher.licence());
        }
        descriptor
                .putArray("contributors")
                .addObject()
                .put("title", publisher.name())
                .putArray("roles")
                .add("publisher");
        descriptor
                .putArray("sources")
                .addObject()
                .put("title", "The log of " + publisher.name() + ", up to position " + contents.position);
        ArrayNode resources = descriptor.putArray("resources");
        parts.forEach(part -> describe(part, resources.addObject()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(descriptor);
    }

    private void describe(Part<?> part, ObjectNode resource) {
        resource.put("$schema", PROFILES + "dataresource.json")
                .put("name", part.name())
                .put("title", part.title())
                .put("type", "table")
                .put("path", part.file())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema").put("$schema", PROFILES + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        Arrays.stream(part.row().getRecordComponents()).forEach(column -> describe(column, fields.addObject()));
        schema.putArray("missingValues").add("");
        part.key().forEach(schema.putArray("primaryKey")::add);
        if (!part.leadsTo().isEmpty()) {
            ArrayNode keys = schema.putArray("foreignKeys");
            part.leadsTo().forEach((other, columns) -> lead(keys.addObject(), other, columns));
        }
    }

    private static void lead(ObjectNode key, String other, List<String> columns) {
        columns.forEach(key.putArray("fields")::add);
        ObjectNode reference = key.putObject("reference").put("resource", other);
        columns.forEach(reference.putArray("fields")::add);
    }

    private void describe(RecordComponent column, ObjectNode field) {
        Says says = column.getAnnotation(Says.class);
        field.put("name", column.getName()).put("type", type(column.getType())).put("description", says.value());
        if (column.getType() == UUID.class) {
            field.put("format", "uuid");
        }
        ObjectNode constraints = field.putObject("constraints").put("required", !says.optional());
        if (column.getType().isEnum()) {
            ArrayNode values = constraints.putArray("enum");
            Arrays.stream(column.getType().getEnumConstants())
                    .forEach(value -> values.add(json.<JsonNode>valueToTree(value)));
        }
    }

    private static String type(Class<?> type) {
        if (type == long.class || type == Long.class || type == int.class) {
            return "integer";
        }
        if (type == BigDecimal.class) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == boolean.class ? "boolean" : "string";
    }
}
