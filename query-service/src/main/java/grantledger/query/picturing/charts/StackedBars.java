package grantledger.query.picturing.charts;

import static grantledger.query.picturing.charts.Board.LEFT;
import static grantledger.query.picturing.charts.Board.RIGHT;
import static grantledger.query.picturing.charts.Board.ROOM;
import static grantledger.query.picturing.charts.Board.SMALL;
import static grantledger.query.picturing.charts.Board.TEXT;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import grantledger.query.picturing.wording.Language;
import grantledger.query.picturing.wording.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Sums as bars made of their parts, from nought to a hundred, and a line between those that are above it and those below.
 *
 * @param parts what each part is called, by its id, in the order they are stacked
 */
public record StackedBars(SequencedMap<String, String> parts, List<Section> sections) implements Chart {

    static final int MOST = 50;

    private static final double ROW = 33;
    private static final double BAR = 12;
    private static final double BEGIN = LEFT + 14;

    /** Has a line of its own. */
    public record Section(String name, List<Row> rows) {

        public Section {
            name = Letters.plain(name);
        }

        /** After how many rows the line goes; nought where none of these rows lies on the other side of it. */
        int line() {
            boolean divided = rows.stream().map(Row::above).distinct().count() > 1;
            int last = rows.size();
            while (divided && !rows.get(last - 1).above) {
                last--;
            }
            return divided ? last : 0;
        }
    }

    /**
     * @param sum with what the row is called; its value is null where there is none
     * @param parts by their ids
     */
    public record Row(int rank, Figure sum, Map<String, BigDecimal> parts, boolean above) {

        String name() {
            return rank + ". " + sum.name();
        }
    }

    @Override
    public void draw(Board board) {
        int all = sections.stream().mapToInt(section -> section.rows.size()).sum();
        if (all == 0) {
            board.paragraph(board.language().text("no-values"), TEXT);
            return;
        }
        legend(board);
        int left = MOST;
        for (Section section : sections) {
            draw(section, Math.min(left, section.rows.size()), board);
            left = Math.max(left - section.rows.size(), 0);
        }
        Told.rest(all - MOST, words(board.language(), MOST), board);
    }

    private void legend(Board board) {
        List<Legend.Entry> entries = new ArrayList<>();
        int nth = 0;
        for (String name : parts.values()) {
            entries.add(new Legend.Entry(Legend.swatch(board.fill(nth++)), Letters.plain(name)));
        }
        Legend.draw(entries, board);
        Legend.draw(
                List.of(
                        new Legend.Entry(side(true), board.language().text("above-line")),
                        new Legend.Entry(side(false), board.language().text("below-line"))),
                board);
    }

    private static Tag side(boolean above) {
        return above ? Sign.CIRCLE.full("#1b1b1b") : Sign.CIRCLE.hollow("#1b1b1b");
    }

    private void draw(Section section, int shown, Board board) {
        if (shown == 0) {
            return;
        }
        board.down(6).headline(section.name, TEXT);
        int line = section.line();
        for (int nth = 0; nth < shown; nth++) {
            board.add(row(section.rows.get(nth), board)).down(ROW);
            if (nth + 1 == line) {
                fundingLine(board);
            }
        }
        if (line == 0) {
            board.paragraph(board.language().text(section.rows.getFirst().above ? "all-above" : "all-below"), SMALL);
        }
    }

    private static void fundingLine(Board board) {
        String name = board.language().text("funding-line");
        double from = LEFT + Letters.width(name, SMALL * 1.08) + 8;
        board.add(Board.bold(Board.words(LEFT, board.y() + 11, SMALL, name)))
                .add(Board.line(from, board.y() + 7, RIGHT, board.y() + 7)
                        .with("stroke", "#1b1b1b")
                        .with("stroke-width", 2)
                        .with("stroke-dasharray", "7 3")
                        .with("class", "line")
                        .with("data-line", "funding"))
                .down(18);
    }

    private Tag row(Row row, Board board) {
        String sum = row.sum.value() == null
                ? board.language().text("not-scored")
                : board.language().number(row.sum.value());
        double room = ROOM - 22 - Letters.width(sum, TEXT);
        double base = board.y() + 13;
        Tag drawn = Board.named(Tag.of("g"), words(row, board.language()))
                .with("data-id", row.sum.id())
                .with("data-value", Figure.exact(row.sum.value()))
                .with("data-above", String.valueOf(row.above))
                .add(Legend.at(LEFT + 5, base - 4, side(row.above)))
                .add(Board.words(BEGIN, base, SMALL, Letters.cut(row.name(), SMALL, room)))
                .add(Board.endingThere(Board.words(RIGHT, base, SMALL, sum)));
        return row.sum.value() == null ? drawn : drawn.add(bar(row, base + 4, board));
    }

    private Tag bar(Row row, double top, Board board) {
        Tag bar = Tag.of("g");
        double x = BEGIN;
        int nth = 0;
        for (String part : parts.keySet()) {
            BigDecimal value = row.parts.get(part);
            if (value != null) {
                double width = value.doubleValue() / 100 * (RIGHT - BEGIN);
                bar.add(part(x, top, width, board.fill(nth))
                        .with("data-part", part)
                        .with("data-value", Figure.exact(value)));
                x += width;
            }
            nth++;
        }
        return bar;
    }

    private static Tag part(double x, double top, double width, String fill) {
        return Tag.of("rect")
                .with("x", x)
                .with("y", top)
                .with("width", width)
                .with("height", BAR)
                .with("fill", fill)
                .with("stroke", "#ffffff")
                .with("stroke-width", 1.2)
                .with("class", "part");
    }

    @Override
    public List<String> words(Language language) {
        return words(language, 0);
    }

    private List<String> words(Language language, int after) {
        List<String> words = sections.stream()
                .flatMap(section -> section.rows.stream())
                .map(row -> words(row, language))
                .toList();
        return words.subList(Math.min(after, words.size()), words.size());
    }

    private String words(Row row, Language language) {
        List<String> said = new ArrayList<>();
        parts.forEach((id, name) -> {
            if (row.parts.get(id) != null) {
                said.add(Letters.within(name) + " " + language.number(row.parts.get(id)));
            }
        });
        said.add(language.text(row.above ? "above-line" : "below-line"));
        return row.rank + ". " + row.sum.words(Unit.NONE, language) + " (" + String.join(", ", said) + ")";
    }
}
