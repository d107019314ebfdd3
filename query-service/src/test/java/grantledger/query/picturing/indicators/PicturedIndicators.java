package grantledger.query.picturing.indicators;

import grantledger.query.picturing.Picture;
import grantledger.query.picturing.wording.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An indicator in four places, invented, for pictures that are looked at. */
public final class PicturedIndicators {

    private static final IndicatorInWords EMPLOYED =
            new IndicatorInWords("Andel sysselsatta 20–64 år", "procent", "påhittad serie, 2026");

    private PicturedIndicators() {}

    public static Picture series(Language language) {
        return SeriesPicture.of(EMPLOYED, values(), values().size(), language);
    }

    public static Picture comparison(Language language) {
        return ComparisonPicture.of(EMPLOYED, values(), language);
    }

    static List<PlaceValue> values() {
        List<PlaceValue> values = new ArrayList<>();
        add(values, "0180", "Stockholms kommun", "79.1", "79.6", "80.2", null, "81.4");
        add(values, "0180-SKARHOLMEN", "Skärholmen", "63.0", "64.2", "66.6", "66.1", "67.9");
        add(values, "01", "Stockholms län", "80.3", "80.8", "81.1", "80.7", "82.0");
        add(values, "SE", "Sverige", "78.0", "78.5", "78.9", "78.2", "79.4");
        return values;
    }

    private static void add(List<PlaceValue> values, String place, String name, String... byYear) {
        for (int year = 0; year < byYear.length; year++) {
            if (byYear[year] != null) {
                values.add(new PlaceValue(place, name, String.valueOf(2018 + year), new BigDecimal(byYear[year])));
            }
        }
    }
}
