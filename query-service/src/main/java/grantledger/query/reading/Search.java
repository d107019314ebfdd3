package grantledger.query.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where {@code q} is looked for: any part of a text, whatever its case. An organisation number is found however it is
 * written: with or without its dash, with a space, with a century before it.
 *
 * @param text the expression that is searched, in lower case
 * @param table where the texts stand apart, by an {@code id}; null for the rows' own
 * @param key the rows' column that is the {@code id} there
 */
public record Search(String text, String table, String key) {

    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(\\d\\d)?\\d{6}[\\s-]?\\d{4}");

    /** In the columns as they stand, which reads every row. */
    public static Search in(String... columns) {
        return new Search("lower(concat_ws(' ', " + String.join(", ", columns) + ") collate pg_c_utf8)", null, null);
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

    static List<String> patterns(String q) {
        String sought = lower(q.strip());
        Stream<String> forms = ORGANISATION_NUMBER.matcher(sought).matches()
                ? Stream.of(sought, sought.replaceAll("[\\s-]", ""))
                : Stream.of(sought);
        return forms.distinct().map(Search::pattern).toList();
    }

    /** Letter by letter, as the texts have been. */
    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String pattern(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
