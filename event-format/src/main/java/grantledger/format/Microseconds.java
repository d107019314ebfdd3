package grantledger.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the log keeps them: in whole microseconds, which PostgreSQL counts from the year 2000. What is finer is cut. */
public final class Microseconds {

    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private Microseconds() {}

    public static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The binary form of PostgreSQL's {@code timestamptz}. */
    public static long since2000(Instant time) {
        return Math.multiplyExact(time.getEpochSecond() - EPOCH_SECOND, 1_000_000L) + time.getNano() / 1_000;
    }
}
