package grantledger.query.exporting;

import java.util.regex.Pattern;

/**
 * Texts as a spreadsheet's cell holds them: with its line breaks, and cut where they are longer than it is, with a mark that
 * says so and how long they were.
 */
final class CellText {

    /** The most that a cell holds, in UTF-16 units. */
    static final int MOST = 32_767;

    /** What a workbook's reader takes for a character's number, and the blanks at the ends, which it drops. */
    private static final Pattern MISREAD = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|\\A[ \t\n]|[ \t\n]\\z");

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

    /** Characters that would not be read as they are stand as their numbers. */
    static String inXml(String text) {
        return MISREAD.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
