package grantledger.events.places;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Sweden's counties (län) by their official two-digit codes; 00 stands for an applicant active in more than one. */
public final class Counties {

    public static final String SEVERAL = "00";

    private static final Map<String, String> NAMES = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry(SEVERAL, "Fler än ett län"),
            Map.entry("01", "Stockholms län"),
            Map.entry("03", "Uppsala län"),
            Map.entry("04", "Södermanlands län"),
            Map.entry("05", "Östergötlands län"),
            Map.entry("06", "Jönköpings län"),
            Map.entry("07", "Kronobergs län"),
            Map.entry("08", "Kalmar län"),
            Map.entry("09", "Gotlands län"),
            Map.entry("10", "Blekinge län"),
            Map.entry("12", "Skåne län"),
            Map.entry("13", "Hallands län"),
            Map.entry("14", "Västra Götalands län"),
            Map.entry("17", "Värmlands län"),
            Map.entry("18", "Örebro län"),
            Map.entry("19", "Västmanlands län"),
            Map.entry("20", "Dalarnas län"),
            Map.entry("21", "Gävleborgs län"),
            Map.entry("22", "Västernorrlands län"),
            Map.entry("23", "Jämtlands län"),
            Map.entry("24", "Västerbottens län"),
            Map.entry("25", "Norrbottens län"))));

    private Counties() {}

    /** County names by code, in code order (00 first). */
    public static Map<String, String> names() {
        return NAMES;
    }
}
