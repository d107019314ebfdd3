package grantledger.events;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON form of events: names sorted, absent values written as {@code null}, times in ISO 8601, decimals plain
 * and without trailing zeros, so that the same event always gives the same bytes.
 */
public final class EventJson {

    /** The longest JSON document read, in characters. */
    public static final long MAX_LENGTH = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_LENGTH)
                            .maxNestingDepth(32)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Otherwise a record's components, which are all its creator's, keep the order of their declaration.
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .addModule(StrictTimes.module())
            .build();

    private EventJson() {}

    /** The mapper every part of the system uses, for events and for everything else that is JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Event event) {
        return WRITER.writeValueAsBytes(event);
    }

    /** @throws UnreadableEvent when the type is unknown, the revision is newer than this version, or the JSON unfit */
    public static Event read(String typeName, int revision, byte[] json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            Event event = read(typeName, revision, parser);
            if (parser.nextToken() != null) {
                throw new UnreadableEvent("%s r%d: something follows the event".formatted(typeName, revision));
            }
            return event;
        } catch (JacksonException unfit) {
            throw unreadable(typeName, revision, unfit);
        }
    }

    static Event read(String typeName, int revision, JsonParser parser) {
        EventType type = EventType.named(typeName);
        if (revision < 1 || revision > type.revision()) {
            throw new UnreadableEvent(
                    "%s has revisions 1 to %d, not %d".formatted(typeName, type.revision(), revision));
        }
        try {
            JsonToken first = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
            if (first != JsonToken.START_OBJECT) {
                throw new UnreadableEvent("%s r%d: an object was expected".formatted(typeName, revision));
            }
            ObjectReader reader = READERS.get(type);
            if (revision == type.revision()) {
                return reader.readValue(parser);
            }
            ObjectNode json = READER.forType(ObjectNode.class).readValue(parser);
            return reader.readValue(Upcasters.toCurrent(type, revision, json));
        } catch (JacksonException unfit) {
            throw unreadable(typeName, revision, unfit);
        }
    }

    private static UnreadableEvent unreadable(String typeName, int revision, JacksonException unfit) {
        return new UnreadableEvent("%s r%d: %s".formatted(typeName, revision, unfit.getOriginalMessage()), unfit);
    }

    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader READER = MAPPER.reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    private static final Map<EventType, ObjectReader> READERS = EventType.all().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> READER.forType(type.record())));

    private static final class PlainDecimal extends StdSerializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }
}
