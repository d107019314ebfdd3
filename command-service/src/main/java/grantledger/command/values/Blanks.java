package grantledger.command.values;

/** What does not show: spaces of every kind, control and format characters. */
final class Blanks {

    private static final String BLANK = "\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}";

    /** The beginning of a pattern for text in which something shows. */
    static final String NOT_ONLY = "(?=[" + BLANK + "]*+[^" + BLANK + "])";

    private Blanks() {}
}
