package grantledger.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON objects: each type is a record, and an earlier revision is brought up to date before it is read. */
public final class JsonCodec<E> implements Codec<E> {

    private static final ObjectWriter WRITER = Json.mapper().writer();
    private static final ObjectReader STRICT = Json.mapper().reader().with(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    private static final ObjectReader OBJECT = STRICT.forType(ObjectNode.class);

    private final List<EventType<E>> types;
    private final Map<String, EventType<E>> byName;
    private final Map<Class<?>, EventType<E>> byRecord;
    private final Map<EventType<E>, ObjectReader> readers;
    private final Upcasting upcasting;

    public JsonCodec(List<EventType<E>> types, Upcasting upcasting) {
        this.types = List.copyOf(types);
        this.byName = types.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
        this.byRecord = types.stream().collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));
        this.readers = types.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> STRICT.forType(type.record())));
        this.upcasting = upcasting;
    }

    @Override
    public List<EventType<E>> types() {
        return types;
    }

    @Override
    public EventType<E> typeOf(E event) {
        return byRecord.get(event.getClass());
    }

    @Override
    public EventType<E> typeNamed(String name) {
        EventType<E> type = name == null ? null : byName.get(name);
        if (type == null) {
            throw new UnreadableEvent("No event type is named " + name);
        }
        return type;
    }

    @Override
    public byte[] write(E event) {
        return WRITER.writeValueAsBytes(event);
    }

    @Override
    public E read(String typeName, int revision, byte[] json) {
        EventType<E> type = typeNamed(typeName);
        if (revision < 1 || revision > type.revision()) {
            throw new UnreadableEvent(
                    "%s has revisions 1 to %d, not %d".formatted(typeName, type.revision(), revision));
        }
        try (JsonParser parser = Json.mapper().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEvent("%s r%d: an object was expected".formatted(typeName, revision));
            }
            return type.record().cast(value(type, revision, parser));
        } catch (JacksonException unfit) {
            throw new UnreadableEvent("%s r%d: %s".formatted(typeName, revision, unfit.getOriginalMessage()), unfit);
        }
    }

    private Object value(EventType<E> type, int revision, JsonParser json) {
        ObjectReader reader = readers.get(type);
        if (revision == type.revision()) {
            return reader.readValue(json);
        }
        ObjectNode earlier = OBJECT.readValue(json);
        return reader.readValue(upcasting.toCurrent(type, revision, earlier));
    }
}
