package grantledger.query.picturing.charts;

import grantledger.query.picturing.svg.Tag;

/** Lines that differ in how they are broken, beside their colour and the form of their marks. */
final class Strokes {

    private static final String[] COLOURS = {"#0b4f8a", "#a34700", "#2f6b1d", "#7a1f5c", "#1b1b1b", "#41307f"};
    private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

    private Strokes() {}

    static String colour(int nth) {
        return COLOURS[nth % COLOURS.length];
    }

    static Tag styled(Tag line, int nth) {
        Tag styled = line.with("fill", "none")
                .with("stroke", colour(nth))
                .with("stroke-width", 2)
                .with("class", "line");
        String dashes = DASHES[nth % DASHES.length];
        return dashes.isEmpty() ? styled : styled.with("stroke-dasharray", dashes);
    }
}
