package grantledger.query.picturing;

import grantledger.query.picturing.charts.BarChart;
import grantledger.query.picturing.charts.BarChart.Group;
import grantledger.query.picturing.charts.Chart;
import grantledger.query.picturing.charts.CountyMap;
import grantledger.query.picturing.charts.Dumbbell;
import grantledger.query.picturing.charts.Dumbbell.Stage;
import grantledger.query.picturing.charts.Figure;
import grantledger.query.picturing.charts.LineChart;
import grantledger.query.picturing.charts.LineChart.Line;
import grantledger.query.picturing.charts.LineChart.Point;
import grantledger.query.picturing.charts.StackedBars;
import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart of each kind, with whatever name everything in it is to have. */
public final class Examples {

    private Examples() {}

    /** By the kind's name: as usual, with nothing in it, and with much more than there is room for. */
    static Map<String, Chart> all(String name) {
        Map<String, Chart> all = new TreeMap<>();
        all.put("bars", BarChart.of(figures(name, 3), Unit.KRONOR));
        all.put("bars in groups", new BarChart(List.of(group(name, 3), group(name, 2)), Unit.named(name)));
        all.put("no bars", BarChart.of(List.of(), Unit.KRONOR));
        all.put("many bars", BarChart.of(figures(name, 60), Unit.NONE));
        all.put("one bar of nought", BarChart.of(List.of(new Figure("a", name, BigDecimal.ZERO)), Unit.NONE));
        all.put(
                "bars below nought",
                BarChart.of(List.of(figure(name, -3), figure(name, 5), figure(name, null)), Unit.NONE));
        all.put("stacked", stacked(name, 5));
        all.put("nothing stacked", new StackedBars(new LinkedHashMap<>(), List.of()));
        all.put("much stacked", stacked(name, 80));
        all.put("lines", lines(name, 4));
        all.put("no lines", new LineChart(List.of(), Unit.named("%")));
        all.put("many lines", lines(name, 20));
        all.put("one point", new LineChart(List.of(new Line("a", name, List.of(point("2019", 7)))), Unit.NONE));
        all.put("dumbbell", dumbbell(name, 3));
        all.put("no dumbbell", new Dumbbell(List.of()));
        all.put("many dumbbells", dumbbell(name, 60));
        all.put("map", new CountyMap(counties(name), Unit.KRONOR));
        all.put("empty map", new CountyMap(List.of(), Unit.KRONOR));
        return all;
    }

    static String drawn(Chart chart, String name, Language language) {
        String within = Letters.within(name);
        Picture picture = new Picture(name, name, within, chart, List.of(within), name);
        return Sheet.of(picture, new Occasion(17, null, new TreeMap<>(Map.of("q", name))), language);
    }

    private static List<Figure> figures(String name, int number) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> figure(name, n)).toList();
    }

    private static Figure figure(String name, Integer value) {
        return new Figure(name + value, name, value == null ? null : BigDecimal.valueOf(value));
    }

    private static Group group(String name, int number) {
        return new Group(name, figures(name, number));
    }

    private static StackedBars stacked(String name, int number) {
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        parts.put(name + "a", name);
        parts.put(name + "b", name);
        List<StackedBars.Row> rows = IntStream.rangeClosed(1, number)
                .mapToObj(n -> new StackedBars.Row(
                        n,
                        figure(name, n == number ? null : 100 - n),
                        n == number
                                ? Map.of()
                                : Map.of(name + "a", BigDecimal.valueOf(50), name + "b", BigDecimal.valueOf(50 - n)),
                        n <= number / 2))
                .toList();
        return new StackedBars(parts, List.of(new StackedBars.Section(name, rows)));
    }

    private static LineChart lines(String name, int number) {
        return new LineChart(
                IntStream.rangeClosed(1, number)
                        .mapToObj(n -> new Line(
                                name + n,
                                name,
                                Stream.of("2015", "2016", "2018-Q1", "2019")
                                        .filter(period -> n != 2 || !period.equals("2016"))
                                        .map(period -> point(period, 40 + n * Integer.parseInt(period.substring(3, 4))))
                                        .toList()))
                        .toList(),
                Unit.named(name));
    }

    private static Point point(String period, int value) {
        return new Point(period, BigDecimal.valueOf(value));
    }

    private static Dumbbell dumbbell(String name, int number) {
        return new Dumbbell(IntStream.rangeClosed(1, number)
                .mapToObj(n -> new Dumbbell.Row(
                        name + n,
                        name,
                        within(name),
                        Unit.named(name),
                        Stream.of(Stage.values())
                                .map(stage -> new Dumbbell.Point(
                                        stage,
                                        BigDecimal.valueOf(
                                                10L * n + stage.name().length())))
                                .toList()))
                .toList());
    }

    private static String within(String name) {
        return Letters.within(name);
    }

    private static List<Figure> counties(String name) {
        return Stream.of("01", "12", "14", "25", "00", name)
                .map(code -> new Figure(code, name, new BigDecimal("1000").multiply(BigDecimal.valueOf(code.length()))))
                .toList();
    }
}
