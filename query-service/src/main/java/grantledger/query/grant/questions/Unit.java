package grantledger.query.grant.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what two grants reported in a unit may be added. Only counts of something may: the unit begins with
 * <em>antal</em> or <em>number of</em>, or names what is counted (<em>personer</em>, <em>ungdomar</em>, <em>st</em>).
 * Shares, means, medians, rates, indices, points and grades never add up, whether the unit says so or the indicator's name;
 * neither do spells of time and money, which are as often a mean as a sum. Where nothing tells, nothing is added.
 * {@link UnitInSql} says the same in SQL.
 */
final class Unit {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    /** A percent sign, a fraction, a degree, or a scale with its numbers. */
    static final Pattern SIGNS = Pattern.compile("[%‰/°0-9]");

    static final List<String> RATIOS = List.of(
            "procent",
            "percent",
            "promille",
            "andel",
            "share",
            "index",
            "snitt",
            "average",
            "mean",
            "median",
            "kvot",
            "ratio",
            "täthet",
            "frekvens",
            "poäng",
            "betyg",
            "score",
            "nivå",
            "level",
            "skala",
            "faktor",
            "ålder",
            "åldr",
            "nöjdhet");

    static final Set<String> RATIO_WORDS = Set.of("per", "pr", "rate", "rates", "medel", "rank", "à");

    static final Set<String> TIMES_AND_MONEY = Set.of(
            "år",
            "kvartal",
            "månad",
            "månader",
            "vecka",
            "veckor",
            "dag",
            "dagar",
            "dygn",
            "timme",
            "timmar",
            "minut",
            "minuter",
            "sekund",
            "sekunder",
            "tid",
            "tider",
            "kr",
            "kronor",
            "krona",
            "sek",
            "tkr",
            "mkr",
            "mnkr",
            "miljoner",
            "miljarder",
            "euro",
            "eur",
            "dollar");

    static final Set<String> COUNTED = Set.of(
            "st",
            "stycken",
            "barn",
            "hushåll",
            "jobb",
            "företag",
            "brott",
            "besök",
            "hem",
            "ärenden",
            "möten",
            "arbeten",
            "program",
            "beslut",
            "avtal",
            "people",
            "persons",
            "children",
            "pupils",
            "students",
            "households",
            "participants",
            "jobs",
            "visits",
            "dwellings",
            "crimes",
            "meetings");

    static final List<String> PLURALS = List.of("or", "ar", "er", "are", "nde", "unga", "vuxna", "lösa", "da");

    private Unit() {}

    static boolean addsUp(String unit, String indicator) {
        String text = lower(unit);
        return !SIGNS.matcher(text).find()
                && words(text).noneMatch(word -> isRatio(word) || TIMES_AND_MONEY.contains(word))
                && words(lower(indicator)).noneMatch(Unit::isRatio)
                && (text.startsWith("antal")
                        || text.startsWith("number of")
                        || words(text).anyMatch(Unit::isCounted));
    }

    private static boolean isRatio(String word) {
        return RATIO_WORDS.contains(word)
                || word.endsWith("grad")
                || word.endsWith("grader")
                || word.startsWith("medel")
                || RATIOS.stream().anyMatch(word::contains);
    }

    private static boolean isCounted(String word) {
        return COUNTED.contains(word) || (word.length() > 3 && PLURALS.stream().anyMatch(word::endsWith));
    }

    private static Stream<String> words(String text) {
        return WORDS.splitAsStream(text).filter(word -> !word.isEmpty());
    }

    private static String lower(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
