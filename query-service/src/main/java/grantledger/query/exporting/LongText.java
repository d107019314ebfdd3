package grantledger.query.exporting;

/** Texts that are longer than a spreadsheet's cell: cut, with a mark that says so and how long they were. */
final class LongText {

    /** The most that a cell holds, in UTF-16 units. */
    static final int MOST = 32_767;

    private LongText() {}

    static String cut(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        String mark = "… [cut: %d characters in all]".formatted(text.length());
        int end = MOST - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }
}
