package grantledger.query.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The years that a read can be asked for, which are those that commands take. Every day, time, period and year in a parameter
 * is of one of them: outside of them texts do not sort as the days do, and the database does not take every one.
 */
public final class Years {

    /** Constants, since descriptions are annotations; regular expressions as JSON Schema has them. */
    public static final String ONE = "(19|2[01])\\d\\d";

    public static final String DAY = ONE + "-\\d\\d-\\d\\d";

    public static final String FIRST = "1900";
    public static final String LAST = "2199";

    /** How a refusal names them. */
    public static final String NAMED = "of the years " + FIRST + " to " + LAST;

    private static final Pattern DAYS = Pattern.compile(DAY);

    private Years() {}

    public static boolean isDay(String text) {
        return DAYS.matcher(text).matches();
    }

    /** Fails for what is no day, or none of these years. */
    public static LocalDate day(String text) {
        if (!isDay(text)) {
            throw new DateTimeException("not a day " + NAMED);
        }
        return LocalDate.parse(text);
    }

    /** @param year null where none was asked for */
    public static void require(String parameter, Integer year) {
        if (year != null && (year < Integer.parseInt(FIRST) || year > Integer.parseInt(LAST))) {
            throw Refused.field(parameter, "must be one " + NAMED);
        }
    }
}
