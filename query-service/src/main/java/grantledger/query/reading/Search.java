package grantledger.query.reading;

import grantledger.query.searching.SearchedText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where {@code q} is looked for: any part of a {@link SearchedText}.
 *
 * @param text the column that has it
 * @param table where the texts stand apart, by an {@code id}; null for the rows' own
 * @param key the rows' column that is the {@code id} there
 */
public record Search(String text, String table, String key) {

    /** In a column of the rows, each of which is read. */
    public static Search in(String column) {
        return new Search(column, null, null);
    }

    /** In texts that stand in a table of their own, by its index. */
    public static Search kept(String table, String key) {
        return new Search("text", table, key);
    }

    /** As a condition on the rows. */
    String condition(List<String> patterns) {
        return table == null
                ? matches(patterns)
                : key + " in (select id from " + table + " where " + matches(patterns) + ")";
    }

    /** Whether there is a text for each row, and so as many rows as texts where nothing else is asked for. */
    boolean countsRows() {
        return table != null && key.equals("id");
    }

    String matches(List<String> patterns) {
        return patterns.stream().map(_ -> text + " like ?").collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Empty where nothing is asked for. */
    static List<String> patterns(String q) {
        return SearchedText.sought(q).stream().map(Search::pattern).toList();
    }

    private static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
