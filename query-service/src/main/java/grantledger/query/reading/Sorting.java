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

    /** Blanks and hyphens count, which Java's own rules for Swedish pass over; ü is a kind of y, æ of ä, ø of ö. */
    private static final String AS_UNICODE_HAS_IT =
            "& '_' < ' ' < '-' & Y ; u\u0308 , U\u0308 & A\u0308 ; æ , Æ & O\u0308 ; ø , Ø";

    /** Swedish order, for texts that are put in order here: the one that columns of views have by {@code sv-x-icu}. */
    public static final Comparator<Object> SWEDISH = swedish();

    private Sorting() {}

    private static Collator swedish() {
        try {
            String rules = ((RuleBasedCollator) Collator.getInstance(Locale.of("sv"))).getRules();
            Collator collator = new RuleBasedCollator(rules + AS_UNICODE_HAS_IT);
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
