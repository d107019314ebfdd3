package grantledger.query.call.questions;

import grantledger.events.CallEvent.CallTerms;
import grantledger.events.places.Counties;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.BarChart;
import grantledger.query.picturing.charts.Chart;
import grantledger.query.picturing.charts.CountyMap;
import grantledger.query.picturing.charts.Figure;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What a call granted in each county, as bars or on the map. */
final class DistributionPicture {

    enum Kind {
        bars,
        map
    }

    private DistributionPicture() {}

    static Picture of(Distribution distribution, Language language) {
        List<Figure> counties =
                distribution.rows().stream().map(row -> figure(row, language)).toList();
        CallTerms terms = distribution.call().terms();
        return new Picture(
                language.text("distribution-title"),
                terms.title(),
                summary(distribution, language),
                distribution.kind() == Kind.map ? map(counties) : BarChart.of(counties, Unit.KRONOR),
                distribution.kind() == Kind.map
                        ? List.of(language.text("grants-in-force"), language.text("classes"))
                        : List.of(language.text("grants-in-force")),
                language.text("source-call", terms.diaryNumber()));
    }

    private static Chart map(List<Figure> counties) {
        return new CountyMap(counties, Unit.KRONOR);
    }

    private static Figure figure(Distribution.Row row, Language language) {
        String known = row.county() == null ? row.countyCode() : row.county();
        String name = row.countyCode().equals(Counties.SEVERAL) ? language.text("several-counties") : known;
        return new Figure(row.countyCode(), name, BigDecimal.valueOf(row.amountSek()));
    }

    private static String summary(Distribution distribution, Language language) {
        Distribution.Row total = distribution.total();
        if (total.amountSek() == 0) {
            return language.text("nothing-granted");
        }
        long grants = total.regions() + total.municipalities() + total.associations() + total.foundations();
        Distribution.Row most = distribution.rows().stream()
                .max(Comparator.comparingLong(Distribution.Row::amountSek))
                .orElseThrow();
        return language.text(
                "distribution-summary",
                sek(total.amountSek(), language),
                language.count("grants", grants),
                figure(most, language).name(),
                sek(most.amountSek(), language));
    }

    private static String sek(long amount, Language language) {
        return language.number(BigDecimal.valueOf(amount), Unit.KRONOR);
    }
}
