package grantledger.query.reading;

import grantledger.query.answering.Refused;
import java.util.Map;
import java.util.TreeSet;

/** Expressions to sort by. */
public final class Sorting {

    private Sorting() {}

    /** A column of text in Swedish order: case aside, å ä ö after z. */
    public static String swedish(String column) {
        return "translate(lower(" + column + " collate pg_c_utf8), 'åäö', '{|}')";
    }

    /**
     * A diary number ends in a count, so a longer one comes later. One expression, since a direction is for one.
     */
    public static String numbered(String column) {
        return "to_char(length(" + column + "), 'FM00000') || " + column;
    }

    /** @param columns one expression per field */
    static String column(String sort, Map<String, String> columns) {
        String column = columns.get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (column == null) {
            throw Refused.field(
                    "sort", "must be one of " + new TreeSet<>(columns.keySet()) + ", with - in front for descending");
        }
        return column;
    }
}
