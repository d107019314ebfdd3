package grantledger.query.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Days and times of day as they are in Sweden, where every day that an answer speaks of is meant. */
public final class SwedishDay {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishDay() {}

    /** Null where nothing has happened. */
    public static LocalDate of(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZONE);
    }

    public static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of the day that clocks here tell from the next day's first. */
    public static Instant endOf(LocalDate day) {
        return beginningOf(day.plusDays(1)).minusNanos(1000);
    }

    /** What clocks showed, to the second; null where nothing has happened. */
    public static LocalDateTime time(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same instant, with the offset that applied in Sweden (RFC 3339). */
    public static String clock(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZONE));
    }
}
