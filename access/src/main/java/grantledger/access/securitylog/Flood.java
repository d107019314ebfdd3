package grantledger.access.securitylog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets the first of each minute have a line, and counts the rest. */
final class Flood {

    static final int LINES = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** @param since the beginning of the minute that they are of */
    record Counted(Instant since, long count) {}

    private Instant since = Instant.MIN;
    private long come;

    /** What was counted of a minute that has passed by now, which then begins anew. */
    synchronized Optional<Counted> before(Instant now) {
        if (since.equals(Instant.MIN)) {
            since = now;
            return Optional.empty();
        }
        if (now.isBefore(since.plus(WINDOW))) {
            return Optional.empty();
        }
        Optional<Counted> counted = untilNow();
        since = now;
        return counted;
    }

    synchronized Optional<Counted> untilNow() {
        long more = come - LINES;
        come = 0;
        return more > 0 ? Optional.of(new Counted(since, more)) : Optional.empty();
    }

    /** Counts one more, and says whether it has a line. */
    synchronized boolean takes() {
        come++;
        return come <= LINES;
    }
}
