package grantledger.query.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A column of CSV: a field of the row, or with a dotted name a field of a record in it, unless that is unwrapped. A list of
 * records is a cell with their number, since texts without end would stand in it; another list is a cell of JSON. Times
 * stand with the offset that applied in Sweden, so that whoever reads the day reads the right one.
 */
record Column(List<String> path, Kind kind) {

    enum Kind {
        TIME,
        COUNTED,
        OTHER
    }

    /** A spreadsheet would run a text that begins so as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    static List<Column> of(Class<?> type) {
        return columns(List.of(), type).toList();
    }

    String name() {
        return String.join(".", path);
    }

    /**
     * @param value stands at the value, and afterwards at its end
     * @param json what it reads
     */
    String cell(JsonParser value, byte[] json) {
        return switch (value.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_STRING -> text(value.getString());
            case START_ARRAY, START_OBJECT -> kind == Kind.COUNTED ? count(value) : raw(value, json);
            default -> value.getString();
        };
    }

    private String text(String value) {
        return kind == Kind.TIME ? SwedishDay.clock(Instant.parse(value)) : harmless(value);
    }

    private static String count(JsonParser list) {
        int count = 0;
        while (list.nextToken() != JsonToken.END_ARRAY) {
            list.skipChildren();
            count++;
        }
        return String.valueOf(count);
    }

    private static String raw(JsonParser value, byte[] json) {
        int from = Math.toIntExact(value.currentTokenLocation().getByteOffset());
        value.skipChildren();
        int to = Math.toIntExact(value.currentLocation().getByteOffset());
        return new String(json, from, to - from, UTF_8);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static Stream<Column> columns(List<String> prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> columns(prefix, component));
    }

    private static Stream<Column> columns(List<String> prefix, RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            return columns(prefix, component.getType());
        }
        List<String> path = new ArrayList<>(prefix);
        path.add(component.getName());
        return component.getType().isRecord()
                ? columns(path, component.getType())
                : Stream.of(new Column(List.copyOf(path), kind(component)));
    }

    private static Kind kind(RecordComponent component) {
        if (component.getType() == Instant.class) {
            return Kind.TIME;
        }
        return Collection.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? Kind.COUNTED
                : Kind.OTHER;
    }
}
