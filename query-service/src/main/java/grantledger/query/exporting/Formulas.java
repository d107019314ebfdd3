package grantledger.query.exporting;

/**
 * Texts that no spreadsheet takes for a formula. A reader may split lines at another separator than they were written with,
 * drop quotes and blanks, and fold letters to others that mean the same; so an apostrophe is put before every character that
 * may begin a formula wherever it would be the first of a part, whatever the separator.
 */
final class Formulas {

    private static final char NEUTRAL = '\'';

    /**
     * = + - @, whatever Unicode or a code page folds to one of them (full-width, small, superscript and subscript forms, the
     * minus sign, hyphens), and what folds to several.
     */
    private static final String STARTS = "=+-@" + "\uFF1D\uFF0B\uFF0D\uFF20" + "\uFE66\uFE62\uFE63\uFE6B"
            + "\u207C\u207A\u207B" + "\u208C\u208A\u208B" + "\u2212\uFB29\u2A75\u2A76" + "\u2010\u2011\u2012";

    /** Where lines are split: , ; | and what folds to one of them; tabs and line breaks too, which are blanks besides. */
    private static final String SEPARATORS = ",;|" + "\uFF0C\uFE50\uFE10" + "\uFF1B\uFE54\uFE14\u037E" + "\uFF5C";

    /** Letters and marks by class that look like nothing. */
    private static final String EMPTY_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final String TRIMMED = "\t\r\n";

    private Formulas() {}

    static String harmless(String text) {
        StringBuilder harmless = null;
        boolean atStart = true;
        int copied = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if ((atStart && STARTS.indexOf(c) >= 0) || (i == 0 && TRIMMED.indexOf(c) >= 0)) {
                harmless = harmless == null ? new StringBuilder(text.length() + 8) : harmless;
                harmless.append(text, copied, i).append(NEUTRAL);
                copied = i;
            }
            atStart = isSeparator(c) || (atStart && isDropped(c));
        }
        return harmless == null
                ? text
                : harmless.append(text, copied, text.length()).toString();
    }

    private static boolean isSeparator(int c) {
        return SEPARATORS.indexOf(c) >= 0
                || Character.getType(c) == Character.CONTROL
                || c == '\u2028'
                || c == '\u2029';
    }

    /** Quotes, blanks of any width, and marks with no letter before them. */
    private static boolean isDropped(int c) {
        return c == '"'
                || Character.isSpaceChar(c)
                || EMPTY_LETTERS.indexOf(c) >= 0
                || switch (Character.getType(c)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
