package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.LEFT;
import static grantledger.query.picturing.charts.Board.RIGHT;
import static grantledger.query.picturing.charts.Board.SMALL;

import grantledger.query.picturing.charts.map.Classes;
import grantledger.query.picturing.charts.map.Shape;
import grantledger.query.picturing.charts.map.Shapes;
import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The counties on the map, shaded by class ({@link Classes}); beside it each class with its counties and their figures,
 * and what belongs to no county on the map.
 *
 * @param counties by their codes
 */
public record CountyMap(List<Figure> counties, Unit unit) implements Chart {

    private static final double MAP = 170;
    private static final double ENLARGED = MAP / Shapes.WIDTH;
    private static final double COLUMN = LEFT + MAP + 14;
    private static final double LINE = 15;
    private static final double CODE = 17;

    @Override
    public void draw(Board board) {
        double top = board.y();
        Map<String, Integer> shades = shades();
        Tag map = Tag.of("g").with("transform", "translate(%s %s) scale(%s)".formatted(LEFT, top, ENLARGED));
        Map<String, Figure> figures = byCode();
        Shapes.ALL
                .values()
                .forEach(shape -> map.add(county(
                        shape, figures.get(shape.code()), board.shade(shades.getOrDefault(shape.code(), 0)), board)));
        Shapes.ALL.values().forEach(shape -> map.add(code(shape)));
        board.add(map);
        key(shades, figures, board);
        board.down(Math.max(0, top + Shapes.HEIGHT * ENLARGED - board.y()));
        board.down(8).paragraph(board.language().text("map-credit"), 10);
    }

    private Map<String, Figure> byCode() {
        Map<String, Figure> byCode = new HashMap<>();
        counties.forEach(figure -> byCode.put(figure.id(), figure));
        return byCode;
    }

    /** By code, of the counties that have a shade; the highest class always has the darkest. */
    private Map<String, Integer> shades() {
        List<List<BigDecimal>> classes =
                Classes.of(onMap().map(Figure::value).filter(Objects::nonNull).toList());
        Map<String, Integer> shades = new HashMap<>();
        onMap().filter(figure -> figure.value() != null).forEach(figure -> {
            for (int nth = 0; nth < classes.size(); nth++) {
                if (classes.get(nth).contains(figure.value())) {
                    shades.put(figure.id(), Classes.MOST - classes.size() + nth + 1);
                }
            }
        });
        return shades;
    }

    private Stream<Figure> onMap() {
        return counties.stream().filter(figure -> Shapes.ALL.containsKey(figure.id()));
    }

    private Tag county(Shape shape, Figure figure, String fill, Board board) {
        BigDecimal value = figure == null ? null : figure.value();
        String words = new Figure(shape.code(), shape.name(), value).words(unit, board.language());
        return Board.named(Tag.of("path"), words)
                .with("d", shape.path())
                .with("fill", fill)
                .with("stroke", "#1b1b1b")
                .with("stroke-width", 1.3)
                .with("stroke-linejoin", "round")
                .with("class", "border")
                .with("data-county", shape.code());
    }

    /** Readable on any shade by its white border. */
    private static Tag code(Shape shape) {
        return Board.bold(Board.centred(Board.words(shape.x(), shape.y() + CODE / 3, CODE, shape.code())))
                .with("stroke", "#ffffff")
                .with("stroke-width", 4)
                .with("stroke-linejoin", "round")
                .with("paint-order", "stroke")
                .with("class", "halo");
    }

    private void key(Map<String, Integer> shades, Map<String, Figure> figures, Board board) {
        for (int shade = Classes.MOST; shade >= 0; shade--) {
            int wanted = shade;
            List<Figure> alike = Shapes.ALL.values().stream()
                    .filter(shape -> shades.getOrDefault(shape.code(), 0) == wanted)
                    .map(shape -> named(shape, figures.get(shape.code())))
                    .sorted(Comparator.comparing(
                            Figure::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                    .toList();
            if (!alike.isEmpty()) {
                board.add(Tag.of("g")
                        .with("transform", "translate(%s %s) scale(%s)".formatted(COLUMN, board.y() + 1, ENLARGED))
                        .add(swatch(board.shade(shade))));
                String range = range(alike, board.language());
                board.add(Board.bold(Board.words(COLUMN + 24, board.y() + 11, SMALL, range)))
                        .down(LINE + 1);
                rows(alike, unit.equals(Unit.KRONOR) ? Unit.NONE : unit.inTable(), board);
            }
        }
        elsewhere(board);
    }

    private static Figure named(Shape shape, Figure figure) {
        return new Figure(shape.code(), shape.name(), figure == null ? null : figure.value());
    }

    private static Tag swatch(String fill) {
        return Tag.of("rect")
                .with("width", 36)
                .with("height", 24)
                .with("fill", fill)
                .with("stroke", "#1b1b1b")
                .with("stroke-width", 1.3)
                .with("class", "border");
    }

    private String range(List<Figure> alike, Language language) {
        List<BigDecimal> values =
                alike.stream().map(Figure::value).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return language.text("no-value");
        }
        BigDecimal most = values.getFirst();
        BigDecimal least = values.getLast();
        return most.compareTo(least) == 0
                ? language.number(most, unit)
                : language.text("from-to", language.number(least), language.number(most, unit));
    }

    /** @param written beside each number; where it stands in the range above, it need not */
    private void rows(List<Figure> figures, Unit written, Board board) {
        figures.forEach(figure -> {
            String value = figure.value() == null
                    ? board.language().text("no-value")
                    : board.language().number(figure.value(), written);
            double room = RIGHT - COLUMN - 22 - Letters.width(value, 11);
            board.add(Board.named(Tag.of("g"), figure.words(unit, board.language()))
                            .with("data-id", figure.id())
                            .with("data-value", Figure.exact(figure.value()))
                            .add(
                                    Board.words(
                                            COLUMN,
                                            board.y() + 11,
                                            11,
                                            Letters.cut(Letters.plain(figure.id()), 11, 19)),
                                    Board.words(COLUMN + 20, board.y() + 11, 11, Letters.cut(figure.name(), 11, room)),
                                    Board.endingThere(Board.words(RIGHT, board.y() + 11, 11, value))))
                    .down(LINE);
        });
        board.down(5);
    }

    /** Such as what went to more than one county. */
    private void elsewhere(Board board) {
        List<Figure> elsewhere = counties.stream()
                .filter(figure -> !Shapes.ALL.containsKey(figure.id()))
                .toList();
        if (!elsewhere.isEmpty()) {
            board.down(2);
            board.add(Board.bold(Board.words(
                            COLUMN, board.y() + 11, SMALL, board.language().text("not-on-map"))))
                    .down(LINE + 1);
            rows(elsewhere, unit, board);
        }
    }

    @Override
    public List<String> words(Language language) {
        List<String> words = new ArrayList<>();
        counties.forEach(figure -> words.add(figure.words(unit, language)));
        return words;
    }
}
