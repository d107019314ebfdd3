package grantledger.query.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where {@code q} is looked for: any part of a text, whatever its case. An organisation number is found however it is
 * written: with or without its dash, with a space, with a century before it.
 *
 * @param condition on rows, with the patterns as its one parameter
 */
public record Search(String condition) {

    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(\\d\\d)?\\d{6}[\\s-]?\\d{4}");

    /** In the columns as they stand, which reads every row. */
    public static Search in(String... columns) {
        return new Search("lower(concat_ws(' ', " + String.join(", ", columns) + ") collate pg_c_utf8) like any (?)");
    }

    /**
     * In texts that stand in a table of their own, by its index.
     *
     * @param key the column that is the {@code id} there
     */
    public static Search kept(String table, String key) {
        return new Search(key + " in (select id from " + table + " where text like any (?))");
    }

    static String[] patterns(String q) {
        String sought = lower(q.strip());
        Stream<String> forms = ORGANISATION_NUMBER.matcher(sought).matches()
                ? Stream.of(sought, sought.replaceAll("[\\s-]", ""))
                : Stream.of(sought);
        return forms.distinct().map(Search::pattern).toArray(String[]::new);
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
