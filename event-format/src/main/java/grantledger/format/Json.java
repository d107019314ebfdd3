package grantledger.format;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON form of everything: names sorted, absent values written as {@code null}, times in ISO 8601, decimals plain
 * and without trailing zeros, so that the same value always gives the same bytes.
 */
public final class Json {

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

    private Json() {}

    /** The mapper every part of the system uses. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

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
