package grantledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import grantledger.format.EventType;
import grantledger.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is published of the events, held against the events. */
class EventDocumentsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path MADE = Path.of("target/docs/events");

    /** To approve what the code says now: copy what this test has left in {@code target} over the documents. */
    @Test
    void the_documents_say_what_the_code_says() {
        Map<String, String> stale = new TreeMap<>();
        EventDocuments.made().forEach((file, made) -> {
            if (!Files.exists(EventDocuments.FOLDER.resolve(file))
                    || !EventDocuments.published(file).equals(made)) {
                stale.put(file, EventDocuments.text(file, made));
            }
        });
        stale.forEach(EventDocumentsTest::keep);
        assertThat(stale.keySet())
                .as("documents that are not as the code is; to approve it: cp -r shared-events/%s/. docs/events", MADE)
                .isEmpty();
    }

    private static void keep(String file, String text) {
        try {
            Files.createDirectories(MADE.resolve(file).getParent());
            Files.writeString(MADE.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void every_revision_of_every_type_has_a_schema_and_nothing_else_has_one() throws IOException {
        TreeSet<String> wanted = new TreeSet<>(List.of(EventDocuments.RECORD));
        Event.CODEC
                .types()
                .forEach(type -> IntStream.rangeClosed(1, type.revision())
                        .forEach(revision -> wanted.add(EventDocuments.schemaOf(type, revision))));
        try (Stream<Path> files = Files.list(EventDocuments.FOLDER.resolve("schemas"))) {
            assertThat(files.map(file -> "schemas/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void every_pinned_event_is_valid_by_the_schema_of_its_revision() {
        assertThat(Example.all())
                .allSatisfy(example -> assertThat(errors(schema(example), tree(example)))
                        .as(example.file())
                        .isEmpty());
    }

    @Test
    void a_pinned_event_that_is_spoiled_in_any_field_is_not() {
        int spoiled = 0;
        for (Example example : Example.all()) {
            Schema schema = schema(example);
            for (JsonNode copy : SpoiledFields.copiesOf(tree(example))) {
                assertThat(errors(schema, copy))
                        .as(example + " spoiled: " + copy)
                        .isNotEmpty();
                spoiled++;
            }
        }
        assertThat(spoiled).isGreaterThan(2_000);
    }

    @Test
    void a_value_that_is_never_absent_is_not_null() {
        Example.all().stream().filter(it -> !it.isMinimal()).forEach(example -> {
            JsonNode schema = EventDocuments.published(EventDocuments.schemaOf(example.type(), example.revision()));
            JsonNode event = tree(example);
            schema.at("/properties").properties().forEach(field -> {
                ObjectNode copy = (ObjectNode) event.deepCopy();
                copy.putNull(field.getKey());
                boolean mayBeNull = field.getValue().toString().contains("\"null\"");
                assertThat(errors(schema(example), copy).isEmpty())
                        .as(example + " without " + field.getKey())
                        .isEqualTo(mayBeNull);
            });
        });
    }

    @Test
    void the_schemas_are_those_of_their_dialect() {
        Schema dialect = SCHEMAS.getSchema(
                com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        for (EventType<Event> type : Event.CODEC.types()) {
            for (int revision = 1; revision <= type.revision(); revision++) {
                JsonNode schema = EventDocuments.published(EventDocuments.schemaOf(type, revision));
                assertThat(schema.at("/$schema").stringValue())
                        .isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
                assertThat(errors(dialect, schema)).as(type.name()).isEmpty();
            }
        }
    }

    @Test
    void the_record_on_the_topic_is_valid_by_its_schema() {
        assertThat(errors(recordSchema(), pinnedRecord())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log",
                "position",
                "after",
                "sent",
                "stream",
                "version",
                "eventId",
                "type",
                "revision",
                "occurredAt",
                "recordedAt",
                "actor",
                "command",
                "commandId",
                "payload"
            })
    void a_record_without_a_field_is_not(String field) {
        ObjectNode record = pinnedRecord();
        record.remove(field);
        assertThat(errors(recordSchema(), record)).isNotEmpty();
    }

    @Test
    void a_record_has_an_id_of_the_one_before_it_unless_it_is_the_first() {
        ObjectNode record = pinnedRecord();
        record.remove("afterId");
        assertThat(errors(recordSchema(), record)).isNotEmpty();
        record.put("after", 0);
        assertThat(errors(recordSchema(), record)).isEmpty();
        assertThat(EventDocuments.published(EventDocuments.RECORD)
                        .at("/properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(pinnedRecord().propertyNames());
    }

    @Test
    void the_document_is_of_the_topic_and_leads_to_files_that_are_there() {
        JsonNode document = EventDocuments.published(EventDocuments.ASYNC_API);
        assertThat(document.at("/asyncapi").stringValue()).startsWith("3.0.");
        assertThat(document.at("/channels/events/address").stringValue()).isEqualTo(Event.TOPIC);
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(3 * Event.CODEC.types().size());
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? document.at(reference.substring(1)).isObject()
                                        : Files.exists(EventDocuments.FOLDER.resolve(reference)))
                        .as(reference)
                        .isTrue());
    }

    private static Schema schema(Example example) {
        return SCHEMAS.getSchema(EventDocuments.published(EventDocuments.schemaOf(example.type(), example.revision())));
    }

    private static Schema recordSchema() {
        return SCHEMAS.getSchema(EventDocuments.published(EventDocuments.RECORD));
    }

    private static ObjectNode pinnedRecord() {
        return (ObjectNode) Json.mapper().readTree(Example.pinned("records/record.json"));
    }

    private static JsonNode tree(Example example) {
        return Json.mapper().readTree(example.pinned());
    }

    private static List<com.networknt.schema.Error> errors(Schema schema, JsonNode document) {
        return schema.validate(
                document.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
