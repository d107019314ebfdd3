package grantledger.query.audit.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares two answers. What both have is compared field by field, and in lists element by element, by {@link Identity};
 * what only one of them has is told whole. The order of a list is not told.
 */
final class FieldByField {

    /** Of the answers: what everybody keeps apart from them. */
    private static final String CONTACT = "/contact";

    private final List<FieldChange> changes = new ArrayList<>();

    private FieldByField() {}

    /** In the order of the fields. */
    static List<FieldChange> changes(JsonNode before, JsonNode after) {
        FieldByField comparison = new FieldByField();
        comparison.objects("", before, after);
        return comparison.changes;
    }

    private void compare(String pointer, String name, JsonNode before, JsonNode after) {
        if (pointer.equals(CONTACT)) {
            withheld(pointer, before, after);
        } else if (isObject(before) && isObject(after)) {
            objects(pointer, before, after);
        } else if (isList(before) && isList(after)) {
            lists(pointer, name, before, after);
        } else if (!same(before, after)) {
            changes.add(FieldChange.of(pointer, before, after));
        }
    }

    private void withheld(String pointer, JsonNode before, JsonNode after) {
        if (!same(before, after)) {
            changes.add(FieldChange.withheld(pointer));
        }
    }

    private void objects(String pointer, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.forEach(name -> compare(within(pointer, name), name, before.get(name), after.get(name)));
    }

    private void lists(String pointer, String name, JsonNode before, JsonNode after) {
        SequencedMap<String, JsonNode> those = Identity.of(name, elements(before));
        SequencedMap<String, JsonNode> these = Identity.of(name, elements(after));
        Set<String> names = new LinkedHashSet<>(those.keySet());
        names.addAll(these.keySet());
        names.forEach(one -> compare(within(pointer, one), one, those.get(one), these.get(one)));
    }

    /** A field that is not there yet, because nothing is, may become a list. */
    private static boolean isList(JsonNode value) {
        return value == null || value.isArray();
    }

    private static boolean isObject(JsonNode value) {
        return value != null && value.isObject();
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before == null || before.isNull() ? after == null || after.isNull() : before.equals(after);
    }

    private static Iterable<JsonNode> elements(JsonNode list) {
        return list == null ? JsonNodeFactory.instance.arrayNode() : list;
    }

    private static String within(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
