package grantledger.query.audit.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/**
 * The single values of an answer by where they stand: a JSON pointer (RFC 6901) in which elements of lists are named by
 * their {@link Identity}. Nothing is told of what is null or empty, nor of the order of a list.
 */
record Leaves(SequencedMap<String, JsonNode> byPointer) {

    /** Of an answer: personal data, of which nothing is told but that it is another one. */
    private static final String CONTACT = "/contact";

    static Leaves of(JsonNode answer) {
        Leaves leaves = new Leaves(new LinkedHashMap<>());
        leaves.add("", "", answer);
        return leaves;
    }

    private void add(String pointer, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(within(pointer, field.getKey()), field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            Identity.of(name, value).forEach((one, element) -> add(within(pointer, one), one, element));
        } else if (!value.isNull()) {
            byPointer.put(pointer, value);
        }
    }

    private static String within(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What is another value afterwards, and what is there no more. */
    List<FieldChange> changesTo(Leaves after) {
        List<FieldChange> changes = new ArrayList<>();
        after.byPointer.forEach((pointer, value) -> {
            JsonNode before = byPointer.get(pointer);
            if (!value.equals(before)) {
                add(changes, FieldChange.of(pointer, before, value));
            }
        });
        byPointer.forEach((pointer, value) -> {
            if (!after.byPointer.containsKey(pointer)) {
                add(changes, FieldChange.of(pointer, value, null));
            }
        });
        return changes;
    }

    private static void add(List<FieldChange> changes, FieldChange change) {
        FieldChange told = change.field().startsWith(CONTACT + "/") ? FieldChange.withheld(CONTACT) : change;
        if (!told.withheld() || !changes.contains(told)) {
            changes.add(told);
        }
    }
}
