package grantledger.console.register;

import grantledger.console.page.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A column of a register.
 *
 * @param key its name in the address, and of its heading in the words
 * @param pointer where a row has its value
 * @param form how the value is written
 * @param kind of the value in the words, where it is one of the contract's; or empty
 * @param sort the service's name for an order by it; empty where there is none
 * @param door where the value leads, with names of the row's fields in braces; empty where it leads nowhere
 * @param shown whether it is there until somebody chooses otherwise
 */
record Column(String key, String pointer, Form form, String kind, String sort, String door, boolean shown) {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    static Column of(String key, Form form) {
        return new Column(key, "/" + key, form, "", "", "", true);
    }

    static Column value(String key, String kind) {
        return new Column(key, "/" + key, Form.VALUE, kind, "", "", true);
    }

    static Column tag(String key, String kind) {
        return new Column(key, "/" + key, Form.TAG, kind, "", "", true);
    }

    Column at(String where) {
        return new Column(key, where, form, kind, sort, door, shown);
    }

    /** By a field of the same name. */
    Column sorted() {
        return sorted(key);
    }

    Column sorted(String field) {
        return new Column(key, pointer, form, kind, field, door, shown);
    }

    Column to(String path) {
        return new Column(key, pointer, form, kind, sort, path, shown);
    }

    /** Only for whoever chooses it. */
    Column onChoice() {
        return new Column(key, pointer, form, kind, sort, door, false);
    }

    /** What is kept from the reader, or not there, is an empty cell. */
    Cell cell(JsonNode row, Page page) {
        var value = row.at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            return Cell.empty(form);
        }
        return new Cell(
                form.write(value, kind, page),
                leadsTo(row).isEmpty() ? "" : page.link(leadsTo(row)),
                form,
                form == Form.TAG ? value.asString("") : "");
    }

    /** Empty where the row lacks what the door needs. */
    String leadsTo(JsonNode row) {
        var missing = FIELD.matcher(door)
                .results()
                .anyMatch(field -> row.path(field.group(1)).asString("").isEmpty());
        return missing
                ? ""
                : FIELD.matcher(door)
                        .replaceAll(field -> Matcher.quoteReplacement(
                                row.path(field.group(1)).asString("")));
    }
}
