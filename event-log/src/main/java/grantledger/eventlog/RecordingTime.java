package grantledger.eventlog;

import grantledger.format.Microseconds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When events are recorded: now, but never before an event that is known to have been recorded. By how much the clocks of
 * other instances are ahead is learned, so that the log need not refuse each append of one whose clock is behind.
 *
 * <p>A clock that is ahead by more than clocks that are set ever are is not followed: recorded time then stands still
 * until the other clocks have caught up. Following it would keep all of them ahead for good.
 */
final class RecordingTime {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingTime.class);
    private static final Duration MOST_AHEAD = Duration.ofSeconds(1);

    private final Clock clock;
    private Duration ahead = Duration.ZERO;
    private Instant latest = Instant.MIN;
    private boolean warned;

    RecordingTime(Clock clock) {
        this.clock = clock;
    }

    synchronized Instant now() {
        return notBefore(Microseconds.of(clock.instant()).plus(ahead));
    }

    /** Another instance has recorded an event at a time that had not come here. */
    synchronized void isBehind(Instant recorded) {
        Duration by = Duration.between(Microseconds.of(clock.instant()), recorded);
        if (by.compareTo(MOST_AHEAD) > 0) {
            warn(by);
        } else if (by.compareTo(ahead) > 0) {
            ahead = by;
        }
        notBefore(recorded);
    }

    private void warn(Duration by) {
        if (!warned) {
            LOG.warn("The log's last event was recorded {} ahead of this instance's clock: is a clock wrong?", by);
        }
        warned = true;
    }

    private Instant notBefore(Instant time) {
        latest = time.isAfter(latest) ? time : latest;
        return latest;
    }
}
