package grantledger.query.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days and times of day as they are in Sweden, where every day that an answer speaks of is meant. */
public final class SwedishDay {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishDay() {}

    /** Null where nothing has happened. */
    public static LocalDate of(Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZONE);
    }

    /** The last instant of the day that clocks here tell from the next day's first. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000);
    }

    /** The same instant, with the offset that applied in Sweden. */
    static OffsetDateTime clock(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime();
    }
}
