package grantledger.query.indicator.questions;

import grantledger.query.answering.Refused;
import grantledger.query.answering.Scope;
import grantledger.query.answering.Years;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From one period to another, both included. A period is within where it neither begins before the first nor ends after the
 * last: the year 2019 is not within 2019-Q2 to 2020, and its last three quarters are.
 *
 * @param first a quarter, or empty for no bound
 * @param last a quarter, or empty for no bound
 */
public record Span(String first, String last) {

    /** A period, as JSON Schema has it. */
    public static final String FORM = "^" + Years.ONE + "(-Q[1-4])?$";

    private static final Pattern PERIOD = Pattern.compile(FORM);

    /** @param from a year or a quarter, or null */
    public static Span of(String from, String to) {
        Span span = new Span(quarter("from", from, "-Q1"), quarter("to", to, "-Q4"));
        if (from != null && to != null && span.first.compareTo(span.last) > 0) {
            throw Refused.field("to", "must not be before from");
        }
        return span;
    }

    /** As a condition on {@code view_indicator_value}. */
    public Scope condition() {
        return new Scope(
                "(? = '' or rpad(period, 7, '-Q1') >= ?) and (? = '' or rpad(period, 7, '-Q4') <= ?)",
                List.of(first, first, last, last));
    }

    private static String quarter(String field, String period, String quarter) {
        if (period == null) {
            return "";
        }
        if (!PERIOD.matcher(period).matches()) {
            throw Refused.field(
                    field, "must be a year, such as 2019, or a quarter of one, such as 2019-Q3, " + Years.NAMED);
        }
        return period.contains("-") ? period : period + quarter;
    }
}
