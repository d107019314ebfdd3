package grantledger.console.asking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * As of when a page is shown: now, a position of the log, or a time by one of the two clocks.
 *
 * @param value the position or the time, as it stands in the URL; empty for now
 */
public record Moment(Clock clock, String value) {
    private static final Moment NOW = new Moment(Clock.NOW, "");
    private static final int LONGEST = 64;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** How a moment is named, and the parameter that names it. */
    public enum Clock {
        NOW(""),
        /** A position of the log. */
        POSITION("position"),
        /** What the agency knew then. */
        RECORDED("asOf"),
        /** What had happened by then; only one matter can be shown so. */
        OCCURRED("occurredAt");

        private final String parameter;

        Clock(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    public static Moment now() {
        return NOW;
    }

    public static Moment position(long position) {
        return new Moment(Clock.POSITION, String.valueOf(position));
    }

    /** The first of the three parameters that has a value. */
    public static Moment of(Map<String, String[]> parameters) {
        for (var clock : Clock.values()) {
            var values = parameters.get(clock.parameter());
            if (clock != Clock.NOW && values != null && !values[0].isBlank() && values[0].length() <= LONGEST) {
                return new Moment(clock, values[0].strip());
            }
        }
        return NOW;
    }

    public boolean isNow() {
        return clock == Clock.NOW;
    }

    /** The position, where the moment is one. */
    public Optional<Long> asPosition() {
        return clock == Clock.POSITION && value.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(value))
                : Optional.empty();
    }

    /** The last instant that is meant, where the moment is a time: a day is meant to its end, in Sweden. */
    public Optional<Instant> time() {
        if (clock != Clock.RECORDED && clock != Clock.OCCURRED) {
            return Optional.empty();
        }
        try {
            return Optional.of(isDay() ? endOf(LocalDate.parse(value)) : instant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public boolean isDay() {
        return DAY.matcher(value).matches();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(SWEDEN)
                .toInstant()
                .minusNanos(1000);
    }

    private Instant instant() {
        return OffsetDateTime.parse(value).toInstant();
    }

    /** Whether it is a moment at all: a position is a whole number, and a time RFC 3339 or a day. */
    public boolean isWellFormed() {
        return switch (clock) {
            case NOW -> true;
            case POSITION -> asPosition().isPresent();
            case RECORDED, OCCURRED -> time().isPresent();
        };
    }

    /** For lists, which are answered by what had been recorded. */
    public Moment recorded() {
        return clock == Clock.OCCURRED ? new Moment(Clock.RECORDED, value) : this;
    }

    /** {@code position=12}; empty for now. */
    public String query() {
        return isNow() ? "" : clock.parameter() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The same page at this moment: the moment that the path may already name gives way. */
    public String in(String path) {
        return new Address(path)
                .without(Clock.POSITION.parameter(), Clock.RECORDED.parameter(), Clock.OCCURRED.parameter())
                .with(query())
                .text();
    }
}
