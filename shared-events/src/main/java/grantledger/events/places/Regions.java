package grantledger.events.places;

import java.util.Map;

/**
 * The region (region) that answers for each county (län), by the county's code and the name it has today; from Statistics
 * Sweden (SCB), <em>Regioner</em>. Gotland's is its municipality too.
 */
public final class Regions {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("01", "Region Stockholm"),
            Map.entry("03", "Region Uppsala"),
            Map.entry("04", "Region Sörmland"),
            Map.entry("05", "Region Östergötland"),
            Map.entry("06", "Region Jönköpings län"),
            Map.entry("07", "Region Kronoberg"),
            Map.entry("08", "Region Kalmar län"),
            Map.entry("09", "Region Gotland"),
            Map.entry("10", "Region Blekinge"),
            Map.entry("12", "Region Skåne"),
            Map.entry("13", "Region Halland"),
            Map.entry("14", "Västra Götalandsregionen"),
            Map.entry("17", "Region Värmland"),
            Map.entry("18", "Region Örebro län"),
            Map.entry("19", "Region Västmanland"),
            Map.entry("20", "Region Dalarna"),
            Map.entry("21", "Region Gävleborg"),
            Map.entry("22", "Region Västernorrland"),
            Map.entry("23", "Region Jämtland Härjedalen"),
            Map.entry("24", "Region Västerbotten"),
            Map.entry("25", "Region Norrbotten"));

    private Regions() {}

    /** Null for what is no county. */
    public static String of(String code) {
        return NAMES.get(code);
    }
}
