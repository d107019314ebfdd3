package grantledger.console.forms.input;

import grantledger.console.forms.shapes.Shape;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The way back: a body, or as much of one as is known, as it stands in the fields of a form. */
public final class Filled {
    private final TreeMap<String, List<String>> values = new TreeMap<>();

    private Filled() {}

    /** @param body may lack whatever is not known */
    public static Input of(JsonNode body, Shape.Group command) {
        var filled = new Filled();
        filled.group(body, "", command);
        return Input.ofValues(filled.values);
    }

    /** @param over wins where both say something */
    public static Input both(Input under, Input over) {
        var values = new TreeMap<>(under.copy());
        over.copy().forEach((name, given) -> {
            if (given.stream().anyMatch(text -> !text.isBlank())) {
                values.put(name, given);
            }
        });
        return Input.ofValues(values);
    }

    private void group(JsonNode object, String path, Shape.Group group) {
        for (var field : group.fields()) {
            var here = path.isEmpty() ? field.name() : path + "." + field.name();
            if (object.isString()
                    && group.shorthand().filter(field.name()::equals).isPresent()) {
                put(here, object.asString());
            } else if (object.hasNonNull(field.name())) {
                put(here, object.get(field.name()), field.shape());
            }
        }
    }

    private void put(String path, JsonNode value, Shape shape) {
        switch (shape) {
            case Shape.Group group -> group(value, path, group);
            case Shape.Rows rows -> rows(path, value, rows);
            case Shape.Choices _ ->
                values.put(path, value.valueStream().map(JsonNode::asString).toList());
            case Shape.Kronor _ -> put(path, Entries.grouped(value.asLong()));
            case Shape.Time _ -> put(path, Entries.local(value.asString()));
            case Shape.Decimal _ -> put(path, value.decimalValue().toPlainString());
            default -> put(path, value.asString());
        }
    }

    private void rows(String path, JsonNode list, Shape.Rows rows) {
        for (int row = 0; row < list.size(); row++) {
            put(path + "[" + row + "]", list.get(row), rows.element());
        }
    }

    private void put(String path, String text) {
        values.put(path, List.of(text));
    }
}
