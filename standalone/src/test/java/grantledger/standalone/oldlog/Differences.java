package grantledger.standalone.oldlog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ, field by field. The order of an object's fields means nothing; all else does. */
record Differences(JsonNode before, JsonNode now) {
    private static final int SHOWN = 200;

    List<String> found() {
        List<String> found = new ArrayList<>();
        compare("", before, now, found);
        return found;
    }

    private static void compare(String field, JsonNode before, JsonNode now, List<String> found) {
        if (before.isObject() && now.isObject()) {
            names(before, now).forEach(name -> compare(field + "/" + name, before.path(name), now.path(name), found));
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                compare(field + "/" + i, before.path(i), now.path(i), found);
            }
        } else if (!written(before).equals(written(now))) {
            found.add("%s was %s, is %s".formatted(field, shown(before), shown(now)));
        }
    }

    private static TreeSet<String> names(JsonNode before, JsonNode now) {
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(now.propertyNames());
        return names;
    }

    private static String written(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }

    private static String shown(JsonNode value) {
        String text = written(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The same, each with its place in front. */
    Stream<String> foundAt(String place) {
        return found().stream().map(it -> place + ": " + it);
    }
}
