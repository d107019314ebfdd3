package grantledger.query.reading;

import grantledger.query.answering.Refused;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Expressions to sort by. */
public final class Sorting {

    /**
     * Swedish order, for texts that are put in order here: the one that columns of views have by {@code sv-x-icu}. Java's own
     * rules for Swedish pass over blanks and hyphens, which count there.
     */
    public static final Comparator<Object> SWEDISH = swedish();

    private Sorting() {}

    private static Collator swedish() {
        try {
            String rules = ((RuleBasedCollator) Collator.getInstance(Locale.of("sv"))).getRules();
            Collator collator = new RuleBasedCollator(rules + "& '_' < ' ' < '-'");
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return collator;
        } catch (ParseException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
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
