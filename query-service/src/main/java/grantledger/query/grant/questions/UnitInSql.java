package grantledger.query.grant.questions;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.TreeSet;

/** Whether a unit adds up, as a condition in SQL, by the same words as {@link Unit} has. */
public final class UnitInSql {

    private static final String LETTER = "[[:alpha:]]";
    private static final String BEGINS = "(^|[^[:alpha:]])";
    private static final String ENDS = "([^[:alpha:]]|$)";

    /** A word in the plural has four letters at least. */
    private static final int SHORTEST = 4;

    private UnitInSql() {}

    /**
     * @param unit a text in SQL
     * @param indicator a text in SQL, which may say that its unit does not add up
     */
    public static String addsUp(String unit, String indicator) {
        String asked = lower(unit);
        return "(%s !~ '%s' and %s !~ '%s' and %s ~ '%s')"
                .formatted(
                        asked,
                        Unit.SIGNS + "|" + ratio() + "|" + words(Unit.TIMES_AND_MONEY),
                        lower(indicator),
                        ratio(),
                        asked,
                        counted());
    }

    private static String ratio() {
        return words(Unit.RATIO_WORDS) + "|(grad|grader)" + ENDS + "|" + BEGINS + "medel|"
                + String.join("|", Unit.RATIOS);
    }

    private static String counted() {
        return "^(antal|number of)|" + words(Unit.COUNTED) + "|"
                + Unit.PLURALS.stream().map(UnitInSql::plural).collect(joining("|"));
    }

    private static String plural(String ending) {
        return LETTER.repeat(Math.max(0, SHORTEST - ending.length())) + ending + ENDS;
    }

    /** In order, so that the text is the same in every run. */
    private static String words(Collection<String> any) {
        return BEGINS + "(" + String.join("|", new TreeSet<>(any)) + ")" + ENDS;
    }

    /** By letters and cases of Unicode, whatever the database's. */
    private static String lower(String text) {
        return "lower(btrim(coalesce(%s, '')) collate pg_c_utf8)".formatted(text);
    }
}
