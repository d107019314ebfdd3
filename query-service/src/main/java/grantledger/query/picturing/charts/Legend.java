package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.LEFT;
import static grantledger.query.picturing.charts.Board.RIGHT;
import static grantledger.query.picturing.charts.Board.ROOM;
import static grantledger.query.picturing.charts.Board.SMALL;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import java.util.List;

/** What marks mean, beside each other in as many lines as they need. */
final class Legend {

    private static final double SIGN = 16;
    private static final double BETWEEN = 12;
    private static final double LINE = 17;

    /** @param sign drawn around the origin, twelve units wide at most */
    record Entry(Tag sign, String name) {}

    private Legend() {}

    static void draw(List<Entry> entries, Board board) {
        double x = LEFT;
        for (Entry entry : entries) {
            String name = Letters.cut(entry.name, SMALL, ROOM - SIGN);
            double width = SIGN + Letters.width(name, SMALL);
            if (x > LEFT && x + width > RIGHT) {
                x = LEFT;
                board.down(LINE);
            }
            board.add(at(x + 6, board.y() + LINE / 2, entry.sign))
                    .add(Board.words(x + SIGN, board.y() + LINE / 2 + 4, SMALL, name));
            x += width + BETWEEN;
        }
        board.down(entries.isEmpty() ? 0 : LINE);
    }

    static Tag at(double x, double y, Tag sign) {
        return Tag.of("g")
                .with("transform", "translate(%s %s)".formatted(rounded(x), rounded(y)))
                .add(sign);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static Tag swatch(String fill) {
        return Tag.of("rect")
                .with("x", -6)
                .with("y", -5)
                .with("width", 12)
                .with("height", 10)
                .with("fill", fill)
                .with("class", "mark");
    }
}
