package grantledger.query.picturing.wording;

import grantledger.query.picturing.svg.Letters;
import java.util.Locale;
import java.util.Set;

/** What the numbers of a chart count. */
public record Unit(Kind kind, String name) {

    public static final Unit KRONOR = new Unit(Kind.KRONOR, "SEK");
    public static final Unit NONE = new Unit(Kind.PLAIN, "");

    private static final Set<String> PERCENT = Set.of("%", "procent", "percent");
    private static final Set<String> SEK = Set.of("sek", "kr", "kronor");

    /** How numbers and unit are written together. */
    public enum Kind {
        KRONOR,
        PERCENT,
        PLAIN,
        NAMED
    }

    /** Where it is told once for all numbers, and stands with each only if it is short. */
    public Unit inTable() {
        return kind == Kind.NAMED ? NONE : this;
    }

    /** @param name as whoever defined or reported something wrote it */
    public static Unit named(String name) {
        String word = name == null ? "" : Letters.within(name);
        String lower = word.toLowerCase(Locale.ROOT);
        if (SEK.contains(lower)) {
            return KRONOR;
        }
        if (PERCENT.contains(lower)) {
            return new Unit(Kind.PERCENT, "%");
        }
        return word.isEmpty() ? NONE : new Unit(Kind.NAMED, word);
    }
}
