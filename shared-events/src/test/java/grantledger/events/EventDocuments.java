package grantledger.events;

import grantledger.format.EventType;
import grantledger.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * What is published of the events for those who read the topic, in {@code docs/events}: a JSON Schema for each type and
 * revision, and an AsyncAPI document that leads to them. The schemas of current revisions, and the messages of the
 * document, are made here; what else the document says is written by hand in it, and the schemas of earlier revisions
 * stay as they are.
 */
final class EventDocuments {

    static final Path FOLDER = Path.of("../docs/events");
    static final String ASYNC_API = "asyncapi.yaml";

    /** By hand: it follows from the record format and from no event. */
    static final String RECORD = "schemas/record.json";

    static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private EventDocuments() {}

    /** By their paths in the folder. */
    static Map<String, JsonNode> made() {
        Map<String, JsonNode> made = new TreeMap<>();
        Event.CODEC.types().forEach(type -> made.put(schemaOf(type, type.revision()), EventSchema.of(type)));
        made.put(ASYNC_API, withMessages((ObjectNode) published(ASYNC_API)));
        return made;
    }

    static JsonNode published(String file) {
        try {
            String text = Files.readString(FOLDER.resolve(file));
            return file.equals(ASYNC_API) ? YAML.readTree(text) : Json.mapper().readTree(text);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static String text(String file, JsonNode document) {
        return file.equals(ASYNC_API)
                ? YAML.writeValueAsString(document)
                : Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    static String schemaOf(EventType<Event> type, int revision) {
        return "schemas/%s.r%d.json".formatted(type.name(), revision);
    }

    private static ObjectNode withMessages(ObjectNode document) {
        ObjectNode ofTopic = ((ObjectNode) document.at("/channels/events")).putObject("messages");
        ObjectNode all = ((ObjectNode) document.at("/components")).putObject("messages");
        Event.CODEC
                .types()
                .forEach(type -> IntStream.rangeClosed(1, type.revision()).forEach(revision -> {
                    String name = type.name() + ".r" + revision;
                    ofTopic.putObject(name).put("$ref", "#/components/messages/" + name);
                    describe(type, revision, all.putObject(name));
                }));
        return document;
    }

    private static void describe(EventType<Event> type, int revision, ObjectNode message) {
        String later = revision < type.revision() ? "; written until there was a later one" : "";
        message.put("name", type.name()).put("title", "%s, revision %d%s".formatted(type.name(), revision, later));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/record");
        ObjectNode payload = message.putObject("payload");
        var parts = payload.putArray("allOf");
        parts.addObject().put("$ref", RECORD);
        ObjectNode fields = parts.addObject().putObject("properties");
        fields.putObject("type").put("const", type.name());
        fields.putObject("revision").put("const", revision);
        fields.putObject("payload").put("$ref", schemaOf(type, revision));
    }
}
