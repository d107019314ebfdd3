package grantledger.console.forms.input;

import grantledger.console.forms.shapes.Field;
import grantledger.console.forms.shapes.Shape;
import grantledger.console.words.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The body of a command, made of what stands in its form. What is left empty is not sent, and whether it had to be said
 * is judged by the service; only what cannot be written as the JSON that the service reads is found here.
 */
public final class Body {

    /** Names the lists that had rows when the form was drawn: with none left, an empty list is sent. */
    public static final String HAD = "form-had";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Input input;
    private final Language language;
    private final Map<String, Unfit> unfit = new LinkedHashMap<>();
    private final ObjectNode json;

    /** What a field should have been; named in the words as {@code forms.bad.…}. */
    public enum Unfit {
        WHOLE,
        SEK,
        NUMBER,
        DAY,
        TIME;

        /** As the service answers such a value: a number that is none cannot be read, a day is out of range. */
        public int status() {
            return this == DAY || this == TIME ? 422 : 400;
        }
    }

    private Body(Input input, Shape.Group command, Language language) {
        this.input = input;
        this.language = language;
        this.json = object(command, "");
    }

    /** @param input without empty rows ({@link Rows#filled}) */
    public static Body of(Input input, Shape.Group command, Language language) {
        return new Body(input, command, language);
    }

    public ObjectNode json() {
        return json;
    }

    /** By the path of the field, in the order of the form. */
    public Map<String, Unfit> unfit() {
        return unfit;
    }

    private ObjectNode object(Shape.Group group, String path) {
        var object = JSON.objectNode();
        for (var field : group.fields()) {
            var here = path.isEmpty() ? field.name() : path + "." + field.name();
            said(field, here).ifPresent(value -> object.set(field.name(), value));
        }
        return object;
    }

    private Optional<JsonNode> said(Field field, String path) {
        return switch (field.shape()) {
            case Shape.Group group ->
                field.required() || input.says(path) ? Optional.of(group(group, path)) : Optional.empty();
            case Shape.Rows rows -> rows(rows, path, field.required());
            case Shape.Choices choices -> choices(choices, path, field.required());
            default -> input.text(path).isBlank() ? Optional.empty() : scalar(field.shape(), path, input.text(path));
        };
    }

    private JsonNode group(Shape.Group group, String path) {
        var object = object(group, path);
        return group.shorthand()
                .filter(it -> object.size() == 1 && object.has(it))
                .map(object::get)
                .orElse(object);
    }

    private Optional<JsonNode> rows(Shape.Rows rows, String path, boolean required) {
        var list = JSON.arrayNode();
        for (int row = 0; row < input.rows(path, rows.most()); row++) {
            var here = path + "[" + row + "]";
            if (rows.element() instanceof Shape.Group group) {
                list.add(group(group, here));
            } else {
                scalar(rows.element(), here, input.text(here)).ifPresent(list::add);
            }
        }
        return unlessUnsaid(list, path, required);
    }

    private Optional<JsonNode> choices(Shape.Choices choices, String path, boolean required) {
        var list = JSON.arrayNode();
        input.all(path).stream().filter(choices.values()::contains).distinct().forEach(list::add);
        return unlessUnsaid(list, path, required);
    }

    private Optional<JsonNode> unlessUnsaid(JsonNode list, String path, boolean required) {
        boolean said = required || !list.isEmpty() || input.all(HAD).contains(path);
        return said ? Optional.of(list) : Optional.empty();
    }

    private Optional<JsonNode> scalar(Shape shape, String path, String text) {
        return switch (shape) {
            case Shape.Whole _ -> fit(Entries.whole(text).map(LongNode::valueOf), Unfit.WHOLE, path);
            case Shape.Kronor _ -> fit(Entries.kronor(text).map(LongNode::valueOf), Unfit.SEK, path);
            case Shape.Decimal _ -> fit(Entries.decimal(text, language).map(DecimalNode::valueOf), Unfit.NUMBER, path);
            case Shape.Day _ -> fit(Entries.day(text).map(StringNode::valueOf), Unfit.DAY, path);
            case Shape.Time _ -> fit(Entries.time(text).map(StringNode::valueOf), Unfit.TIME, path);
            case Shape.Truth _ -> Optional.of(BooleanNode.valueOf(text.equals("true")));
            case Shape.Turn _ ->
                text.equals("true")
                        ? Optional.of(BooleanNode.TRUE)
                        : fit(Entries.whole(text).map(it -> IntNode.valueOf(it.intValue())), Unfit.WHOLE, path);
            case Shape.Prose _ ->
                Optional.of(StringNode.valueOf(text.replace("\r\n", "\n").strip()));
            default -> Optional.of(StringNode.valueOf(text.strip()));
        };
    }

    private Optional<JsonNode> fit(Optional<? extends JsonNode> read, Unfit otherwise, String path) {
        if (read.isEmpty()) {
            unfit.put(path, otherwise);
        }
        return read.map(it -> it);
    }
}
