package grantledger.query.exporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** What stands in a cell, whatever the form it is sent in. */
sealed interface Cell {

    Cell NOTHING = new Nothing();

    Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d+)?Z");

    record Nothing() implements Cell {}

    record Text(String text) implements Cell {}

    /** @param digits as JSON has them */
    record Decimal(String digits) implements Cell {

        BigDecimal value() {
            return new BigDecimal(digits);
        }
    }

    record Truth(boolean value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Time(Instant at) implements Cell {}

    /** Of a text that may be a day or a time: it is one where it is written as one. */
    static Cell of(String text) {
        try {
            if (TIME.matcher(text).matches()) {
                return new Time(Instant.parse(text));
            }
            if (DAY.matcher(text).matches()) {
                return new Day(LocalDate.parse(text));
            }
        } catch (DateTimeParseException noSuchDay) {
            // it is a text
        }
        return new Text(text);
    }
}
