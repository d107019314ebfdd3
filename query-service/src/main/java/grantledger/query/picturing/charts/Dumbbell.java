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
import java.util.stream.Collectors;

/** From where something began over what was aimed at to where it came; each on a scale of its own, which begins at nought. */
public record Dumbbell(List<Row> rows) implements Chart {

    static final int MOST = 40;

    /** @param note of how many it is */
    public record Row(String id, String name, String note, Unit unit, List<Point> points) {

        public Row {
            name = Letters.plain(name);
        }
    }

    public record Point(Stage stage, BigDecimal value) {}

    /** In the order of time; each has a mark of its own form. */
    public enum Stage {
        BASELINE("baseline", Sign.CIRCLE),
        TARGET("target", Sign.DIAMOND),
        OUTCOME("outcome", Sign.CIRCLE);

        private final String key;
        private final Sign sign;

        Stage(String key, Sign sign) {
            this.key = key;
            this.sign = sign;
        }

        Tag sign() {
            return this == OUTCOME ? sign.full("#0b4f8a") : sign.hollow("#0b4f8a");
        }
    }

    @Override
    public void draw(Board board) {
        if (rows.isEmpty()) {
            board.paragraph(board.language().text("no-values"), TEXT);
            return;
        }
        String before = null;
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST))) {
            if (!row.name.equals(before)) {
                board.down(8).headline(row.name, TEXT);
            }
            draw(row, board);
            before = row.name;
        }
        board.down(4).paragraph(board.language().text("scale-of-its-own"), SMALL);
        Told.rest(rows.size() - MOST, words(board.language(), MOST), board);
    }

    private static void draw(Row row, Board board) {
        board.down(2).paragraph(row.note, SMALL);
        double middle = board.y() + 9;
        Scale scale = Scale.withNought(row.points.stream().map(Point::value).toList(), LEFT + 6, RIGHT - 6);
        Tag drawn = Board.named(Tag.of("g"), words(row, board.language())).with("data-id", row.id);
        drawn.add(thin(scale.from(), middle, scale.to()), tick(scale.at(BigDecimal.ZERO), middle));
        double first = scale.at(row.points.getFirst().value());
        double last = scale.at(row.points.getLast().value());
        drawn.add(Board.line(first, middle, last, middle)
                .with("stroke", "#0b4f8a")
                .with("stroke-width", 4)
                .with("class", "line"));
        row.points.forEach(point -> drawn.add(mark(point, scale.at(point.value()), middle)));
        board.add(drawn).down(18);
        Legend.draw(
                row.points.stream()
                        .map(point -> new Legend.Entry(point.stage.sign(), said(point, row.unit, board.language())))
                        .toList(),
                board);
    }

    private static Tag thin(double from, double y, double to) {
        return Board.line(from, y, to, y).with("stroke", "#767676").with("class", "line");
    }

    private static Tag tick(double x, double middle) {
        return Board.line(x, middle - 5, x, middle + 5)
                .with("stroke", "#1b1b1b")
                .with("class", "line");
    }

    private static Tag mark(Point point, double x, double y) {
        return Legend.at(x, y, point.stage.sign())
                .with("data-stage", point.stage.key)
                .with("data-value", Figure.exact(point.value));
    }

    private static String said(Point point, Unit unit, Language language) {
        return language.text(point.stage.key) + " " + language.number(point.value, unit);
    }

    @Override
    public List<String> words(Language language) {
        return words(language, 0);
    }

    private List<String> words(Language language, int after) {
        return rows.stream().skip(after).map(row -> words(row, language)).toList();
    }

    private static String words(Row row, Language language) {
        List<String> points = new ArrayList<>();
        row.points.forEach(point -> points.add(said(point, row.unit, language)));
        return points.stream().collect(Collectors.joining(", ", Letters.within(row.name) + ", " + row.note + ": ", ""));
    }
}
