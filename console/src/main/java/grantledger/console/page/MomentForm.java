package grantledger.console.page;

import grantledger.console.asking.Moment;
import grantledger.console.asking.Moment.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What stands in the fields of the as-of bar.
 *
 * @param from the page to be shown
 * @param clock parameter of the clock, {@code asOf}, {@code occurredAt} or {@code position}
 * @param day {@code 2020-03-19}; alone it is meant to its end
 * @param time of that day in Sweden, {@code 13:00} or with seconds; may be empty
 * @param at a position
 * @param wrong the field that is not as it should be: {@code day}, {@code time}, {@code at}; else empty
 */
public record MomentForm(String from, String clock, String day, String time, String at, String wrong) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Filled in with a moment, on the page that shows it. */
    public static MomentForm of(Moment moment, String from) {
        var empty = new MomentForm(from, Clock.RECORDED.parameter(), "", "", "", "");
        return switch (moment.clock()) {
            case NOW -> empty;
            case POSITION ->
                new MomentForm(
                        from, Clock.POSITION.parameter(), "", "", moment.value(), moment.isWellFormed() ? "" : "at");
            case RECORDED, OCCURRED -> filled(moment, from);
        };
    }

    private static MomentForm filled(Moment moment, String from) {
        var clock = moment.clock().parameter();
        if (!moment.isWellFormed()) {
            return new MomentForm(from, clock, moment.value(), "", "", "day");
        }
        var local = moment.time().orElseThrow().atZone(SWEDEN);
        var time = moment.isDay()
                ? ""
                : local.toLocalTime().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
        return new MomentForm(from, clock, local.toLocalDate().toString(), time, "", "");
    }

    private MomentForm wrong(String field) {
        return new MomentForm(from, clock, day, time, at, field);
    }

    public boolean isBy(Clock other) {
        return other.parameter().equals(clock);
    }

    /** What is meant, where every field can be understood. */
    Optional<Moment> moment() {
        return checked().wrong.isEmpty() ? Optional.of(understood()) : Optional.empty();
    }

    /** With the name of the field that cannot. */
    MomentForm checked() {
        if (isBy(Clock.POSITION)) {
            return at.matches("\\d{1,18}") ? wrong("") : wrong("at");
        }
        try {
            LocalDate.parse(day);
        } catch (DateTimeException _) {
            return wrong("day");
        }
        try {
            return time.isEmpty() || LocalTime.parse(time) != null ? wrong("") : wrong("time");
        } catch (DateTimeException _) {
            return wrong("time");
        }
    }

    private Moment understood() {
        if (isBy(Clock.POSITION)) {
            return new Moment(Clock.POSITION, at);
        }
        var chosen = isBy(Clock.OCCURRED) ? Clock.OCCURRED : Clock.RECORDED;
        return new Moment(
                chosen,
                time.isEmpty()
                        ? day
                        : LocalDate.parse(day)
                                .atTime(LocalTime.parse(time))
                                .atZone(SWEDEN)
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
