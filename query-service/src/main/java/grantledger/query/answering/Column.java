package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A column of CSV: a field of the row, or with a dotted name a field of a record in it, unless that is unwrapped. Lists are
 * cells of JSON. Times stand with the offset that applied in Sweden, so that whoever reads the day reads the right one.
 */
record Column(List<String> path, boolean isTime) {

    /** A spreadsheet would run a text that begins so as a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    static List<Column> of(Class<?> type) {
        return columns(List.of(), type).toList();
    }

    String name() {
        return String.join(".", path);
    }

    String cell(JsonNode row) {
        JsonNode value = row;
        for (String field : path) {
            value = value.path(field);
        }
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isString()) {
            return isTime ? SwedishDay.clock(Instant.parse(value.stringValue())) : harmless(value.stringValue());
        }
        return value.isNumber() && !value.isIntegralNumber()
                ? value.decimalValue().toPlainString()
                : value.toString();
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
                : Stream.of(new Column(List.copyOf(path), component.getType() == Instant.class));
    }
}
