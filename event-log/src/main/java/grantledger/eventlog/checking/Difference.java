package grantledger.eventlog.checking;

/**
 * Something that is not as it follows from the rest.
 *
 * @param where it is, if not in the event itself; otherwise null
 * @param first position that it concerns
 * @param last position that it concerns; before {@code first} where it concerns none
 */
record Difference(String where, long first, long last, String what) {

    static Difference at(long position, String what) {
        return new Difference(null, position, position, what);
    }

    /** A line, whatever was written into what it quotes. */
    String line() {
        String line = where == null ? positions() : where + (last < first ? "" : " (" + positions() + ")");
        return (line + ": " + what).replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private String positions() {
        return first == last ? "position " + first : "positions " + first + " to " + last;
    }
}
