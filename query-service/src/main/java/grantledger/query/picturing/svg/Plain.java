package grantledger.query.picturing.svg;

import java.text.Bidi;

/**
 * Text that others have written, as it may stand in a picture: XML has no place for most control characters, and those
 * that turn the direction of writing would turn our own words too.
 */
final class Plain {

    private static final int REPLACED = 0xFFFD;
    private static final char ISOLATED = '\u2068';
    private static final char ISOLATED_END = '\u2069';

    private Plain() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> !isDirection(letter))
                .map(letter -> isBlank(letter) ? ' ' : letter)
                .map(letter -> isXml(letter) ? letter : REPLACED)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** Stands within other words without changing their order, whatever the direction it is read in. */
    static String isolated(String text) {
        String plain = of(text);
        char[] letters = plain.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? ISOLATED + plain + ISOLATED_END : plain;
    }

    /** As content of an element, and between quotation marks. */
    static void escape(String text, StringBuilder to) {
        text.codePoints().map(letter -> isXml(letter) ? letter : REPLACED).forEach(letter -> {
            switch (letter) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&#39;");
                default -> to.appendCodePoint(letter);
            }
        });
    }

    private static boolean isDirection(int letter) {
        return letter == 0x061C
                || letter == 0x200E
                || letter == 0x200F
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static boolean isBlank(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x2028 || letter == 0x2029;
    }

    private static boolean isXml(int letter) {
        return letter == '\n'
                || (letter >= 0x20 && letter < 0x7F)
                || (letter >= 0xA0 && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && (letter & 0xFFFE) != 0xFFFE);
    }
}
