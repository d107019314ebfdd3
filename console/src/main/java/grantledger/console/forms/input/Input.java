package grantledger.console.forms.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What stands in the fields of a form. A field is named by its path, as the API names it in its problems:
 * {@code scores[2].points}. What no field of the form is named by is never looked at.
 */
public final class Input {
    private static final Input NONE = new Input(new TreeMap<>());

    private final NavigableMap<String, List<String>> values;

    private Input(NavigableMap<String, List<String>> values) {
        this.values = values;
    }

    public static Input none() {
        return NONE;
    }

    /** @param parameters of a request */
    public static Input of(Map<String, String[]> parameters) {
        var values = new TreeMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
        return new Input(values);
    }

    static Input ofValues(NavigableMap<String, List<String>> values) {
        return new Input(values);
    }

    NavigableMap<String, List<String>> copy() {
        return new TreeMap<>(values);
    }

    /** Empty where nothing was said. */
    public String text(String path) {
        var given = values.get(path);
        return given == null || given.isEmpty() ? "" : given.getFirst();
    }

    public List<String> all(String path) {
        return values.getOrDefault(path, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether anything was said in the field, or inside it. */
    public boolean says(String path) {
        return within(path).values().stream().anyMatch(given -> given.stream().anyMatch(text -> !text.isBlank()));
    }

    /** How many rows a list has in the form, filled in or not. */
    public int rows(String path, int most) {
        int rows = 0;
        for (var name : within(path).keySet()) {
            rows = Math.max(rows, index(name, path) + 1);
        }
        return Math.min(rows, most);
    }

    /** Of the row that a name lies in, −1 where it lies in none. */
    static int index(String name, String list) {
        int end = name.indexOf(']', list.length());
        if (!name.startsWith(list + "[") || end < 0) {
            return -1;
        }
        var digits = name.substring(list.length() + 1, end);
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    /** The field itself, and what lies inside it. */
    Map<String, List<String>> within(String path) {
        var found = new TreeMap<String, List<String>>();
        for (var entry : values.tailMap(path, true).entrySet()) {
            if (!entry.getKey().startsWith(path)) {
                break;
            }
            if (lies(entry.getKey(), path)) {
                found.put(entry.getKey(), entry.getValue());
            }
        }
        return found;
    }

    private static boolean lies(String name, String path) {
        return name.length() == path.length() || ".[".indexOf(name.charAt(path.length())) >= 0;
    }

    /** The names of fields that were given, in their order. */
    public List<String> names() {
        return new ArrayList<>(values.keySet());
    }
}
