package grantledger.query.moments;

import grantledger.query.answering.Refused;
import grantledger.query.answering.SwedishDay;
import grantledger.query.answering.Years;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A time as people name it in a parameter. */
public final class NamedTime {

    /** What can be one, as JSON Schema has it. */
    public static final String FORM = "^" + Years.DAY + "(T.+)?$";

    private static final Pattern TIME = Pattern.compile(Years.DAY + "T.+");

    private NamedTime() {}

    /** The first instant that is meant: a day is meant from its beginning, in Sweden. */
    public static Instant from(String parameter, String text) {
        Instant time = of(parameter, text);
        return Years.isDay(text) ? SwedishDay.beginningOf(Years.day(text)) : time;
    }

    /** The last instant that is meant: a day is meant to its end, in Sweden. */
    public static Instant of(String parameter, String text) {
        try {
            if (Years.isDay(text)) {
                return SwedishDay.endOf(Years.day(text));
            }
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        throw Refused.field(
                parameter,
                "must be a time with an offset (RFC 3339), such as 2020-03-19T12:00:00Z, or a day, 2020-03-19, "
                        + Years.NAMED);
    }
}
