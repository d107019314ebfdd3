package grantledger.query.picturing.indicators;

import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.LineChart;
import grantledger.query.picturing.charts.LineChart.Line;
import grantledger.query.picturing.charts.LineChart.Point;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line for each place over the periods, in the order in which the places come. */
public final class SeriesPicture {

    private SeriesPicture() {}

    /**
     * @param values each place and period once: those that hold
     * @param total how many there are, of which these may be the first
     */
    public static Picture of(IndicatorInWords indicator, List<PlaceValue> values, long total, Language language) {
        Map<String, List<PlaceValue>> byPlace = values.stream()
                .collect(Collectors.groupingBy(PlaceValue::place, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = byPlace.values().stream().map(SeriesPicture::line).toList();
        return new Picture(
                indicator.title(),
                language.text("unit", indicator.unit()),
                language.text(
                        "series-summary",
                        language.count("places", lines.size()),
                        language.count(
                                "periods",
                                values.stream()
                                        .map(PlaceValue::period)
                                        .distinct()
                                        .count())),
                new LineChart(lines, Unit.named(indicator.unit())),
                total == values.size() ? List.of() : List.of(cut(values.size(), total, language)),
                indicator.source());
    }

    private static String cut(long drawn, long total, Language language) {
        return language.text(
                "first-values", language.number(BigDecimal.valueOf(drawn)), language.number(BigDecimal.valueOf(total)));
    }

    private static Line line(List<PlaceValue> ofPlace) {
        PlaceValue first = ofPlace.getFirst();
        return new Line(
                first.place(),
                first.label(),
                ofPlace.stream()
                        .map(one -> new Point(one.period(), one.value()))
                        .toList());
    }
}
