package grantledger.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days and times in the contract's form and no other: {@code YYYY-MM-DD}, and RFC 3339 with an offset. */
final class StrictTimes {

    private StrictTimes() {}

    static SimpleModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, StrictTimes::day))
                .addDeserializer(Instant.class, new Written<>(Instant.class, StrictTimes::time));
    }

    private static LocalDate day(String text) {
        if (text.length() != "YYYY-MM-DD".length()) {
            throw new DateTimeException("not YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }

    private static Instant time(String text) {
        return text.endsWith("Z")
                ? InstantText.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static final class Written<T> extends StdDeserializer<T> {

        private final Function<String, T> read;

        Written(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return handledType(context.handleUnexpectedToken(_valueClass, json));
            }
            String text = json.getString();
            try {
                return read.apply(text);
            } catch (DateTimeException unfit) {
                return handledType(context.handleWeirdStringValue(_valueClass, text, "not in the contract's form"));
            }
        }

        @SuppressWarnings("unchecked") // what a handler returns in place of the value is of its class
        private T handledType(Object instead) {
            return (T) instead;
        }
    }
}
