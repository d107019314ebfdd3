package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.LEFT;
import static grantledger.query.picturing.charts.Board.RIGHT;
import static grantledger.query.picturing.charts.Board.SMALL;
import static grantledger.query.picturing.charts.Board.TEXT;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines over periods. A line is broken where it has no value and others have one. The axis begins where the values do, and
 * says so where that is not nought. A long unit is told elsewhere.
 */
public record LineChart(List<Line> lines, Unit unit) implements Chart {

    static final int MOST = 12;

    private static final double HEIGHT = 190;

    public record Line(String id, String name, List<Point> points) {

        public Line {
            name = Letters.plain(name);
            points = points.stream().sorted(Periods.IN_TIME).toList();
        }
    }

    /** @param period a year or a quarter: {@code 2019}, {@code 2019-Q3} */
    public record Point(String period, BigDecimal value) {}

    @Override
    public void draw(Board board) {
        List<Line> shown = lines.stream().limit(MOST).toList();
        List<BigDecimal> values = values(shown);
        if (values.isEmpty()) {
            board.paragraph(board.language().text("no-values"), TEXT);
            return;
        }
        double top = board.down(8).y();
        Scale up = Scale.round(values, top + HEIGHT, top);
        double left = LEFT + 6 + axisWidth(up, board.language());
        Periods along = Periods.of(periods(shown), left + 8, RIGHT - 8);
        axis(up, left, board);
        along.draw(top + HEIGHT, board);
        for (int nth = 0; nth < shown.size(); nth++) {
            board.add(line(shown.get(nth), nth, up, along, board.language()));
        }
        board.down(HEIGHT + 24);
        legend(shown, board);
        if (up.least().signum() > 0) {
            board.down(4)
                    .paragraph(
                            board.language()
                                    .text("axis-begins-at", board.language().number(up.least(), unit.inTable())),
                            SMALL);
        }
        Told.rest(lines.size() - MOST, words(board.language(), MOST), board);
    }

    private static List<BigDecimal> values(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points.stream())
                .map(Point::value)
                .toList();
    }

    private static List<String> periods(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points.stream())
                .map(Point::period)
                .distinct()
                .sorted(Periods.BY_MIDDLE)
                .toList();
    }

    private double axisWidth(Scale up, Language language) {
        return up.ticks().stream()
                .mapToDouble(tick -> Letters.width(language.number(tick), SMALL))
                .max()
                .orElse(0);
    }

    private static void axis(Scale up, double left, Board board) {
        for (BigDecimal tick : up.ticks()) {
            double y = up.at(tick);
            board.add(Board.line(left, y, RIGHT, y).with("stroke", "#c4c4c4").with("class", "grid"))
                    .add(Board.endingThere(
                            Board.words(left - 5, y + 4, SMALL, board.language().number(tick))));
        }
    }

    private Tag line(Line line, int nth, Scale up, Periods along, Language language) {
        Tag drawn = Tag.of("g").with("data-id", line.id);
        String colour = Strokes.colour(nth);
        for (List<Point> run : along.unbroken(line.points)) {
            String points = run.stream()
                    .map(point -> coordinates(along.at(point.period), up.at(point.value)))
                    .collect(Collectors.joining(" "));
            drawn.add(Strokes.styled(Tag.of("polyline").with("points", points), nth));
        }
        line.points.forEach(point -> drawn.add(Board.named(
                        Legend.at(
                                along.at(point.period),
                                up.at(point.value),
                                Sign.nth(nth).full(colour)),
                        words(line, List.of(point), language))
                .with("data-period", point.period)
                .with("data-value", Figure.exact(point.value))));
        return drawn;
    }

    private static String coordinates(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** A line for each line, with its last value. */
    private void legend(List<Line> shown, Board board) {
        for (int nth = 0; nth < shown.size(); nth++) {
            Line line = shown.get(nth);
            double middle = board.y() + 9;
            String last = line.points.isEmpty()
                    ? board.language().text("no-value")
                    : said(line.points.getLast(), unit.inTable(), board.language());
            double room = RIGHT - LEFT - 44 - Letters.width(last, SMALL);
            board.add(Strokes.styled(Board.line(LEFT, middle, LEFT + 28, middle), nth))
                    .add(Legend.at(LEFT + 14, middle, Sign.nth(nth).full(Strokes.colour(nth))))
                    .add(Board.words(LEFT + 34, middle + 4, SMALL, Letters.cut(line.name, SMALL, room)))
                    .add(Board.endingThere(Board.words(RIGHT, middle + 4, SMALL, last)))
                    .down(18);
        }
    }

    private static String said(Point point, Unit unit, Language language) {
        return point.period + ": " + language.number(point.value, unit);
    }

    @Override
    public List<String> words(Language language) {
        return words(language, 0);
    }

    private List<String> words(Language language, int after) {
        return lines.stream()
                .skip(after)
                .map(line -> words(line, line.points, language))
                .toList();
    }

    private String words(Line line, List<Point> points, Language language) {
        List<String> said = new ArrayList<>();
        points.forEach(point -> said.add(said(point, unit, language)));
        return Letters.within(line.name) + ", "
                + (said.isEmpty() ? language.text("no-value") : String.join(", ", said));
    }
}
