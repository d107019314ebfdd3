package grantledger.console.forms.input;

import grantledger.console.forms.shapes.Shape;
import java.util.List;
import java.util.TreeMap;

/** Rows come and go on the server, so that a form needs no script. */
public final class Rows {
    private Rows() {}

    /** One more, empty, at the end of the list. */
    public static Input added(Input input, String list, int most) {
        int rows = input.rows(list, most);
        if (rows >= most) {
            return input;
        }
        var values = input.copy();
        values.put(list + "[" + rows + "]", List.of(""));
        return Input.ofValues(values);
    }

    /** @param row such as {@code budgetLines[2]}; those after it move up */
    public static Input removed(Input input, String row) {
        int open = row.lastIndexOf('[');
        return open < 1 ? input : removed(input, row.substring(0, open), Input.index(row, row.substring(0, open)));
    }

    private static Input removed(Input input, String list, int gone) {
        var values = input.copy();
        var after = new TreeMap<String, List<String>>();
        input.within(list).forEach((name, given) -> {
            int index = Input.index(name, list);
            if (gone >= 0 && index >= gone) {
                values.remove(name);
                after.put(name, given);
            }
        });
        after.forEach((name, given) -> {
            int index = Input.index(name, list);
            if (index > gone) {
                values.put(
                        list + "[" + (index - 1) + "]" + name.substring(name.indexOf(']', list.length()) + 1), given);
            }
        });
        return Input.ofValues(values);
    }

    /** Without rows in which nothing stands, so that a row's number in the body is its number in the form. */
    public static Input filled(Input input, Shape.Group body) {
        return filled(input, "", body);
    }

    private static Input filled(Input input, String path, Shape shape) {
        return switch (shape) {
            case Shape.Group group -> {
                var left = input;
                for (var field : group.fields()) {
                    left = filled(left, path.isEmpty() ? field.name() : path + "." + field.name(), field.shape());
                }
                yield left;
            }
            case Shape.Rows rows -> filledRows(input, path, rows);
            default -> input;
        };
    }

    private static Input filledRows(Input input, String path, Shape.Rows rows) {
        var left = input;
        for (int row = input.rows(path, rows.most()) - 1; row >= 0; row--) {
            var here = path + "[" + row + "]";
            left = left.says(here) ? filled(left, here, rows.element()) : removed(left, here);
        }
        return left;
    }
}
