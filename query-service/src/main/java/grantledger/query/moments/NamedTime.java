package grantledger.query.moments;

import grantledger.query.answering.Refused;
import grantledger.query.answering.SwedishDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** A time as people name it in a parameter. */
public final class NamedTime {

    /** What RFC 3339 has for a year; the database would not take every other one. */
    private static final Pattern OF_FOUR_DIGITS = Pattern.compile("\\d{4}-.*");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private NamedTime() {}

    /** The first instant that is meant: a day is meant from its beginning, in Sweden. */
    public static Instant from(String parameter, String text) {
        Instant time = of(parameter, text);
        return DAY.matcher(text).matches() ? SwedishDay.beginningOf(LocalDate.parse(text)) : time;
    }

    /** The last instant that is meant: a day is meant to its end, in Sweden. */
    public static Instant of(String parameter, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return SwedishDay.endOf(LocalDate.parse(text));
            }
            if (OF_FOUR_DIGITS.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        throw Refused.field(
                parameter,
                "must be a time with an offset (RFC 3339), such as 2020-03-19T12:00:00Z, or a day, 2020-03-19");
    }
}
