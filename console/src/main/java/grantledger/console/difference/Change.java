package grantledger.console.difference;

import grantledger.console.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What one event changed.
 *
 * @param event a row of the difference, which has its circumstances
 * @param sentence what happened
 */
public record Change(JsonNode event, String sentence, List<Field> fields) {
    public Change {
        fields = List.copyOf(fields);
    }

    /**
     * One value that is another one afterwards.
     *
     * @param before empty where there was none, as is {@code after} where there is none any more
     * @param withheld it is personal data: only that it changed is told
     */
    public record Field(String name, String pointer, String before, String after, boolean withheld) {

        static Field of(Wording wording, JsonNode row) {
            var pointer = row.path("field").asString();
            var last = FieldName.last(pointer);
            return new Field(
                    FieldName.of(wording, pointer),
                    pointer,
                    ShownValue.of(wording, last, row.path("before")),
                    ShownValue.of(wording, last, row.path("after")),
                    row.path("withheld").asBoolean(false));
        }
    }

    public long position() {
        return event.path("position").asLong();
    }

    public String actor() {
        return event.path("actor").asString("");
    }

    public String reasons() {
        return event.path("reasons").asString("");
    }

    public String occurredAt() {
        return event.path("occurredAt").asString();
    }

    /** The rows event by event, in the order in which they are told. */
    static List<Change> of(Wording wording, JsonNode rows, Function<JsonNode, String> sentences) {
        var byEvent = new LinkedHashMap<Long, List<JsonNode>>();
        rows.forEach(row -> byEvent.computeIfAbsent(row.path("position").asLong(), _ -> new ArrayList<>())
                .add(row));
        return byEvent.values().stream()
                .map(some -> new Change(
                        some.getFirst(),
                        sentences.apply(some.getFirst()),
                        some.stream().map(row -> Field.of(wording, row)).toList()))
                .toList();
    }
}
