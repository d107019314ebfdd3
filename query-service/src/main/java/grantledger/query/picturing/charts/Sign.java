package grantledger.query.picturing.charts;

import grantledger.query.picturing.svg.Tag;

/** Marks around the origin that differ in form, full or hollow. */
enum Sign {
    CIRCLE("M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z"),
    SQUARE("M-3.6-3.6H3.6V3.6H-3.6Z"),
    DIAMOND("M0-5L5 0L0 5L-5 0Z"),
    TRIANGLE("M0-4.6L4.6 3.6H-4.6Z"),
    DOWN("M0 4.6L4.6-3.6H-4.6Z"),
    CROSS("M-1.5-4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5V-1.5H-1.5Z");

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    static Sign nth(int n) {
        return values()[n % values().length];
    }

    Tag full(String colour) {
        return drawn(colour, colour).with("class", "mark");
    }

    Tag hollow(String colour) {
        return drawn("#ffffff", colour).with("class", "hollow");
    }

    private Tag drawn(String fill, String stroke) {
        return Tag.of("path")
                .with("d", path)
                .with("fill", fill)
                .with("stroke", stroke)
                .with("stroke-width", 1.6);
    }
}
