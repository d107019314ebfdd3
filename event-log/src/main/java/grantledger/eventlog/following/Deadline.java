package grantledger.eventlog.following;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A day that a stream waits for.
 *
 * @param kind what it is waited for, a name
 * @param item which one of its kind, where a stream waits for several; 0 where it cannot
 */
public record Deadline(UUID stream, String kind, int item, LocalDate dueOn) {

    /** The first moment after the day. */
    public Instant passes(ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
