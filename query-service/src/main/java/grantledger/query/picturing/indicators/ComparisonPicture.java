package grantledger.query.picturing.indicators;

import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.BarChart;
import grantledger.query.picturing.charts.BarChart.Group;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Places beside county and country, in a group for each period, the latest first. */
public final class ComparisonPicture {

    private ComparisonPicture() {}

    /** @param values in the order in which the places are to stand */
    public static Picture of(IndicatorInWords indicator, List<PlaceValue> values, Language language) {
        Map<String, List<PlaceValue>> byPeriod =
                values.stream().collect(Collectors.groupingBy(PlaceValue::period, TreeMap::new, Collectors.toList()));
        List<Group> groups = byPeriod.entrySet().stream()
                .map(period -> new Group(
                        period.getKey(),
                        period.getValue().stream().map(PlaceValue::figure).toList()))
                .toList()
                .reversed();
        return new Picture(
                indicator.title(),
                language.text("unit", indicator.unit()),
                language.text(
                        "comparison-summary",
                        language.count(
                                "places",
                                values.stream()
                                        .map(PlaceValue::place)
                                        .distinct()
                                        .count()),
                        language.count("periods", groups.size())),
                new BarChart(groups, Unit.named(indicator.unit())),
                List.of(language.text("no-proof-of-effect")),
                indicator.source());
    }
}
