package grantledger.query.exporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A column of an export: a field of the row, or with a dotted name a field of a record in it, unless that is unwrapped.
 *
 * @param records what the list holds that is counted in the column, or null
 */
record Column(List<String> path, Kind kind, Class<?> records) {

    /**
     * What a column's cells have in common; a list of anything but records, and a map, is text: its JSON. In a column of
     * anything, what is written as days and times are is one.
     */
    enum Kind {
        ANY,
        ID,
        DAY,
        TIME,
        AMOUNT,
        WHOLE,
        DECIMAL,
        TRUTH,
        COUNT,
        TEXT
    }

    private static final String AMOUNT = "Sek";

    static List<Column> of(Class<?> row) {
        return columns(List.of(), row).toList();
    }

    String name() {
        return String.join(".", path);
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
                : Stream.of(column(List.copyOf(path), component));
    }

    private static Column column(List<String> path, RecordComponent component) {
        return records(component)
                .map(records -> new Column(path, Kind.COUNT, records))
                .orElseGet(() -> new Column(path, kind(component), null));
    }

    private static Optional<Class<?>> records(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? Optional.of(element)
                : Optional.empty();
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == UUID.class) {
            return Kind.ID;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == Instant.class) {
            return Kind.TIME;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        }
        if (type == Object.class) {
            return Kind.ANY;
        }
        return isNumber(type) ? number(component) : Kind.TEXT;
    }

    private static boolean isNumber(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type);
    }

    private static Kind number(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return Kind.DECIMAL;
        }
        return component.getName().endsWith(AMOUNT) ? Kind.AMOUNT : Kind.WHOLE;
    }
}
