package grantledger.command.values;

/** What does not show: spaces of every kind, control and format characters. */
final class Blanks {

    /** For a class of characters. */
    static final String BLANK = "\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}";

    /** Letters, marks and signs that have no looks of their own: fillers, joiners, variants, the empty Braille cell. */
    static final String UNSEEN =
            "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
                    + "\\x{E0100}-\\x{E01EF}";

    /** What takes no room: every format character, those that turn a line among them, and letters that fill nothing. */
    static final String NO_WIDTH =
            "\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0\\x{E0100}-\\x{E01EF}";

    /** The beginning of a pattern for text in which something shows. */
    static final String NOT_ONLY = "(?=[" + BLANK + "]*+[^" + BLANK + "])";

    private Blanks() {}
}
