package grantledger.command.intake.reading;

import jakarta.validation.constraints.Size;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** Reads no list further than its field allows ({@link Size}), so that a long one costs no more than a short one. */
final class BoundedLists extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    static SimpleModule module() {
        return new SimpleModule().setDeserializerModifier(new BoundedLists());
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> otherwise) {
        return type.getRawClass().isAssignableFrom(ArrayList.class)
                ? new Bounded(type, null, Integer.MAX_VALUE)
                : otherwise;
    }

    /** A list that goes on where it should have ended. */
    static final class TooMany extends DatabindException {

        private static final long serialVersionUID = 1L;

        TooMany(JsonParser at, int most) {
            super((Closeable) at, "must have at most " + most + " elements; there are more");
        }
    }

    private static final class Bounded extends StdDeserializer<List<?>> {

        private final JavaType list;
        private final ValueDeserializer<Object> elements;
        private final int most;

        Bounded(JavaType list, ValueDeserializer<Object> elements, int most) {
            super(list);
            this.list = list;
            this.elements = elements;
            this.most = most;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            return new Bounded(
                    list,
                    context.findContextualValueDeserializer(list.getContentType(), property),
                    size == null ? Integer.MAX_VALUE : size.max());
        }

        @Override
        public List<?> deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return (List<?>) context.handleUnexpectedToken(list, json);
            }
            List<Object> read = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (read.size() == most) {
                    throw new TooMany(json, most);
                }
                read.add(element(json, context, read.size()));
            }
            return read;
        }

        private Object element(JsonParser json, DeserializationContext context, int index) {
            try {
                return json.currentToken() == JsonToken.VALUE_NULL
                        ? elements.getNullValue(context)
                        : elements.deserialize(json, context);
            } catch (JacksonException unfit) {
                throw unfit.prependPath(List.class, index);
            }
        }
    }
}
