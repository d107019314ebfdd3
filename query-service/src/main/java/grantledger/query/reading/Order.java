package grantledger.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of a list: by one expression, absent values last either way, and ties settled by the row's key.
 *
 * @param sort as it was asked for
 * @param keys the expressions that together tell every row from all others
 */
record Order(String sort, String column, boolean descending, List<String> keys) {

    /** No row is without these, so that an index in one direction serves the other as well. */
    private static final Set<String> NEVER_ABSENT =
            Set.of("applicant", "project_title", "requested_amount_sek", "submitted_at", "established_at");

    /** The rows that come after another, in up to two parts: those with a value, and then those without. */
    record Part(String condition, List<Object> values) {}

    static Order of(String sort, Map<String, String> columns, String key) {
        return new Order(sort, Sorting.column(sort, columns), sort.startsWith("-"), List.of(key.split(", ")));
    }

    /** The end of a query. */
    String clause() {
        String absent = NEVER_ABSENT.contains(column) ? ", " : " nulls last, ";
        return " order by " + column + (descending ? " desc" : "") + absent + String.join(", ", keys);
    }

    /** What {@link Place} needs to know of a row. */
    String place() {
        return Place.column(column, keys);
    }

    List<Part> after(Place place) {
        if (place.keys().size() != keys.size()) {
            throw Place.unknown();
        }
        String later = "(" + String.join(", ", keys) + ") > (" + "?, ".repeat(keys.size() - 1) + "?)";
        if (place.value() == null) {
            return List.of(new Part(column + " is null and " + later, place.keys()));
        }
        String beyond = descending ? "<" : ">";
        String condition = "(%s) %s= ? and ((%s) %s ? or %s)".formatted(column, beyond, column, beyond, later);
        List<Object> values = new ArrayList<>(List.of(place.value(), place.value()));
        values.addAll(place.keys());
        return List.of(new Part(condition, values), new Part(column + " is null", List.of()));
    }
}
