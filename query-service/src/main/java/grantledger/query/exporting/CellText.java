package grantledger.query.exporting;

import java.util.regex.Pattern;

/**
 * Texts as a spreadsheet's cell holds them: with its line breaks, and cut where they are longer than it is, with a mark that
 * says so and how long they were.
 */
final class CellText {

    /** The most that a cell holds, in UTF-16 units. */
    static final int MOST = 32_767;

    /** What begins so is a character's number to who reads a workbook. */
    private static final Pattern NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    static String withItsLineBreaks(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        String mark = "… [cut: %d characters in all]".formatted(text.length());
        int end = MOST - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    static String inXml(String text) {
        return NUMBER.matcher(text).replaceAll("_x005F_");
    }
}
