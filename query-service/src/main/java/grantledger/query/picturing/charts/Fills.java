package grantledger.query.picturing.charts;

import grantledger.query.picturing.svg.Tag;

/**
 * Fills that differ in their pattern too, for who does not see colours, for print without them and for forced colours.
 * {@code ink} and {@code paper} are what those turn into: the colour of text, and the one behind it.
 */
final class Fills {

    private static final String[] COLOURS = {
        "#0b4f8a", "#a34700", "#2f6b1d", "#7a1f5c", "#0f5c66", "#6b5300", "#8f1d1d", "#41307f"
    };

    /** Each but the first is cut by lines in its own way. */
    private static final String[] CUTS = {
        "",
        "M0 8L8 0M-2 2L2-2M6 10L10 6",
        "M0 4H8",
        "M0 0L8 8M-2 6L2 10M6-2L10 2",
        "M4 0V8",
        "M1 1H3M5 5H7",
        "M0 4H8M4 0V8",
        "M0 0L8 8M8 0L0 8"
    };

    private static final String[] SHADES = {"#ffffff", "#d9e8f5", "#a6cbe8", "#5b9bd0", "#0b4f8a"};

    private static final String[] HATCHES = {
        "", "M1 1H2.4M4 4H5.4", "M0 6L6 0M-1 1L1-1M5 7L7 5", "M0 6L6 0M-1 1L1-1M5 7L7 5M0 0L6 6M-1 5L1 7M5-1L7 1", ""
    };

    private Fills() {}

    static String name(int n) {
        return "fill-" + n % COLOURS.length;
    }

    static Tag beside(int n) {
        int which = n % COLOURS.length;
        Tag pattern = pattern(8)
                .add(Tag.of("rect")
                        .with("width", 8)
                        .with("height", 8)
                        .with("fill", COLOURS[which])
                        .with("class", "ink"));
        return CUTS[which].isEmpty() ? pattern : pattern.add(lines(CUTS[which], "#ffffff", 1.6, "cut"));
    }

    /** @param n from 0, which is nothing, to 4, which is most */
    static Tag shade(int n) {
        String ground = n == SHADES.length - 1 ? "ink" : "paper";
        Tag pattern = pattern(6)
                .add(Tag.of("rect")
                        .with("width", 6)
                        .with("height", 6)
                        .with("fill", SHADES[n])
                        .with("class", ground));
        return HATCHES[n].isEmpty() ? pattern : pattern.add(lines(HATCHES[n], "#0b4f8a", 0.8, "hatch"));
    }

    static int shades() {
        return SHADES.length;
    }

    private static Tag pattern(double size) {
        return Tag.of("pattern").with("width", size).with("height", size).with("patternUnits", "userSpaceOnUse");
    }

    private static Tag lines(String path, String colour, double width, String name) {
        return Tag.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", colour)
                .with("stroke-width", width)
                .with("class", name);
    }
}
