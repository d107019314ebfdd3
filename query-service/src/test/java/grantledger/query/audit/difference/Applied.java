package grantledger.query.audit.difference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What an answer becomes when changes are made to it: maps of fields and of elements by what they are called, so that
 * neither the order of fields nor that of lists tells.
 */
final class Applied {

    private final Map<String, Object> fields;

    private Applied(Map<String, Object> fields) {
        this.fields = fields;
    }

    @SuppressWarnings("unchecked")
    static Applied to(JsonNode answer) {
        return new Applied((Map<String, Object>) tree("", answer));
    }

    /** @param pointer as a change names its field */
    Applied change(String pointer, JsonNode after) {
        List<String> path = List.of(pointer.substring(1).split("/", -1)).stream()
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
        Map<String, Object> within = fields;
        for (String name : path.subList(0, path.size() - 1)) {
            within = inside(within, name);
        }
        Object value = after == null || after.isNull() ? null : tree(path.getLast(), after);
        if (value == null) {
            within.remove(path.getLast());
        } else {
            within.put(path.getLast(), value);
        }
        return this;
    }

    /** A list that was not there yet has its first element. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> inside(Map<String, Object> within, String name) {
        return (Map<String, Object>) within.computeIfAbsent(name, _ -> new TreeMap<>());
    }

    private static Object tree(String name, JsonNode value) {
        if (!value.isContainer()) {
            return value.isNull() ? null : value;
        }
        Map<String, Object> all = new TreeMap<>();
        if (value.isArray()) {
            Identity.of(name, value).forEach((one, element) -> all.put(one, tree(one, element)));
        } else {
            value.properties().forEach(field -> all.put(field.getKey(), tree(field.getKey(), field.getValue())));
        }
        all.values().removeIf(java.util.Objects::isNull);
        return all;
    }

    /** For what begins from nothing: an empty list is no more than none. */
    Map<String, Object> withoutEmptyLists() {
        fields.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return fields;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
