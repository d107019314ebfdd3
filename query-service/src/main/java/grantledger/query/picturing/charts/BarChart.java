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
import java.util.Objects;

/** Bars beside each other on one scale, which begins at nought; in groups or all in one. A long unit is told elsewhere. */
public record BarChart(List<Group> groups, Unit unit) implements Chart {

    static final int MOST = 40;

    private static final double ROW = 20;
    private static final double BAR = 13;
    private static final double WIDEST_LABEL = 140;
    private static final double LEAST_ROOM = 60;

    /** @param name null where there is only one */
    public record Group(String name, List<Figure> bars) {

        public Group {
            name = name == null ? null : Letters.plain(name);
        }
    }

    public static BarChart of(List<Figure> bars, Unit unit) {
        return new BarChart(List.of(new Group(null, bars)), unit);
    }

    @Override
    public void draw(Board board) {
        List<Figure> all = groups.stream().flatMap(group -> group.bars.stream()).toList();
        if (all.isEmpty()) {
            board.paragraph(board.language().text("no-values"), TEXT);
            return;
        }
        List<Figure> shown = all.subList(0, Math.min(all.size(), MOST));
        Scale scale = scale(shown, board.language());
        int left = MOST;
        for (Group group : groups) {
            draw(group, group.bars.subList(0, Math.min(left, group.bars.size())), scale, board);
            left = Math.max(left - group.bars.size(), 0);
        }
        Told.rest(all.size() - shown.size(), words(board.language(), MOST), board);
    }

    private Scale scale(List<Figure> bars, Language language) {
        double label = Math.min(
                WIDEST_LABEL,
                bars.stream()
                        .mapToDouble(bar -> Letters.width(bar.name(), SMALL))
                        .max()
                        .orElse(0));
        double value = bars.stream()
                .mapToDouble(bar -> Letters.width(Figure.told(bar.value(), unit.inTable(), language), SMALL))
                .max()
                .orElse(0);
        List<BigDecimal> values =
                bars.stream().map(Figure::value).filter(Objects::nonNull).toList();
        double from = LEFT + label + 8;
        return Scale.withNought(values, from, Math.max(from + LEAST_ROOM, RIGHT - value - 6));
    }

    private void draw(Group group, List<Figure> bars, Scale scale, Board board) {
        if (bars.isEmpty()) {
            return;
        }
        if (group.name != null) {
            board.down(6).headline(group.name, TEXT);
        }
        double top = board.y();
        bars.forEach(bar -> board.add(bar(bar, scale, board)).down(ROW));
        double nought = scale.at(BigDecimal.ZERO);
        board.add(Board.line(nought, top, nought, board.y())
                .with("stroke", "#1b1b1b")
                .with("class", "line"));
    }

    private Tag bar(Figure bar, Scale scale, Board board) {
        double middle = board.y() + ROW / 2;
        double nought = scale.at(BigDecimal.ZERO);
        double end = bar.value() == null ? nought : scale.at(bar.value());
        String told = Figure.told(bar.value(), unit.inTable(), board.language());
        Tag row = Board.named(Tag.of("g"), bar.words(unit, board.language()))
                .with("data-id", bar.id())
                .with("data-value", Figure.exact(bar.value()))
                .add(Board.endingThere(Board.words(
                        scale.from() - 6, middle + 4, SMALL, Letters.cut(bar.name(), SMALL, scale.from() - 6 - LEFT))));
        if (end != nought) {
            row.add(Tag.of("rect")
                    .with("x", Math.min(nought, end))
                    .with("y", middle - BAR / 2)
                    .with("width", Math.abs(end - nought))
                    .with("height", BAR)
                    .with("fill", board.fill(groups.size() == 1 ? 0 : nth(bar)))
                    .with("class", "mark"));
        }
        return row.add(Board.words(Math.max(nought, end) + 4, middle + 4, SMALL, told));
    }

    /** What comes in several groups looks alike in all, also where others are missing. */
    private int nth(Figure bar) {
        return groups.stream()
                .flatMap(group -> group.bars.stream())
                .map(Figure::id)
                .distinct()
                .toList()
                .indexOf(bar.id());
    }

    @Override
    public List<String> words(Language language) {
        return words(language, 0);
    }

    private List<String> words(Language language, int after) {
        List<String> words = new ArrayList<>();
        for (Group group : groups) {
            String before = group.name == null ? "" : Letters.within(group.name) + ", ";
            group.bars.forEach(bar -> words.add(before + bar.words(unit, language)));
        }
        return words.subList(Math.min(after, words.size()), words.size());
    }
}
