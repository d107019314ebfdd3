package grantledger.query.picturing.indicators;

import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.LineChart;
import grantledger.query.picturing.charts.LineChart.Line;
import grantledger.query.picturing.charts.LineChart.Point;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line for each place over the periods, in the order in which the places come. */
final class SeriesPicture {

    private SeriesPicture() {}

    /** @param values each place and period once: those that hold */
    static Picture of(IndicatorInWords indicator, List<PlaceValue> values, Language language) {
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
                List.of(),
                indicator.source());
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
