package grantledger.query.picturing.charts;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.svg.Tag;
import grantledger.query.picturing.wording.Language;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a picture is drawn on, from the top down. It is as wide as a telephone's screen in its own units, so that its
 * letters can be read there; wider screens enlarge it.
 */
public final class Board {

    public static final double WIDTH = 400;
    public static final double TEXT = 13;
    public static final double SMALL = 11.5;
    static final double LEFT = 12;
    static final double RIGHT = WIDTH - LEFT;
    static final double ROOM = RIGHT - LEFT;

    private static final double LINE = 1.3;

    private final Language language;
    private final String id;
    private final Tag drawn = Tag.of("g");
    private final SequencedMap<String, Tag> fills = new TreeMap<>();
    private double y;

    /** @param id that no other picture on the same page has */
    public Board(Language language, String id) {
        this.language = language;
        this.id = id;
    }

    Language language() {
        return language;
    }

    /** How far down it has been drawn. */
    public double y() {
        return y;
    }

    public Board down(double by) {
        y += by;
        return this;
    }

    public Tag drawn() {
        return drawn;
    }

    /** What the fills are made of. */
    public Tag patterns() {
        return Tag.of("defs").add(fills.values().toArray(Tag[]::new));
    }

    Board add(Tag... tags) {
        drawn.add(tags);
        return this;
    }

    /** The fill of the n-th of several things beside each other, none of which is told apart by its colour alone. */
    String fill(int n) {
        return used(Fills.name(n), Fills.beside(n));
    }

    /** The n-th of the fills from little to much. */
    String shade(int n) {
        return used("shade-" + n, Fills.shade(n));
    }

    private String used(String name, Tag pattern) {
        fills.put(name, pattern.with("id", id + "-" + name));
        return "url(#" + id + "-" + name + ")";
    }

    static Tag words(double x, double baseline, double size, String text) {
        return Tag.of("text")
                .with("x", x)
                .with("y", baseline)
                .with("font-size", size)
                .text(text);
    }

    static Tag bold(Tag words) {
        return words.with("font-weight", "bold");
    }

    static Tag endingThere(Tag words) {
        return words.with("text-anchor", "end");
    }

    static Tag centred(Tag words) {
        return words.with("text-anchor", "middle");
    }

    static Tag line(double x1, double y1, double x2, double y2) {
        return Tag.of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    /** What it is called, for who points at it. */
    static Tag named(Tag tag, String text) {
        return tag.add(Tag.of("title").text(text));
    }

    /** Text over the whole width, in as many lines as it needs. */
    public Board paragraph(String text, double size) {
        return lines(Letters.lines(text, size, ROOM, Integer.MAX_VALUE), size, false);
    }

    /** A headline of at most three lines. */
    public Board headline(String text, double size) {
        return lines(Letters.lines(text, size * 1.08, ROOM, 3), size, true);
    }

    private Board lines(List<String> lines, double size, boolean bold) {
        for (String line : lines) {
            Tag words = words(LEFT, y + size, size, line);
            add(bold ? bold(words) : words);
            down(size * LINE);
        }
        return this;
    }
}
