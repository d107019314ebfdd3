package grantledger.projections.rebuilding;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a rebuild has come.
 *
 * @param total records on the topic when it was started, repeats included
 * @param records of them that have been read
 * @param events that have been folded
 * @param perSecond events folded a second, from the start
 * @param secondsLeft at that rate; null when nothing can be said
 * @param reason why it failed, or null
 */
public record RebuildProgress(
        State state,
        Instant startedAt,
        long events,
        long records,
        long total,
        long perSecond,
        Long secondsLeft,
        String reason) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    static RebuildProgress begun(Instant now, long total) {
        return new RebuildProgress(State.RUNNING, now, 0, 0, total, 0, null, null);
    }

    RebuildProgress plus(long moreEvents, long moreRecords, Instant now) {
        long millis = Math.max(1, Duration.between(startedAt, now).toMillis());
        long read = records + moreRecords;
        Long left = read == 0 ? null : Math.max(0, total - read) * millis / read / 1_000;
        long folded = events + moreEvents;
        return new RebuildProgress(state, startedAt, folded, read, total, folded * 1_000 / millis, left, reason);
    }

    RebuildProgress ended(State as, String why) {
        return new RebuildProgress(as, startedAt, events, records, total, perSecond, null, why);
    }
}
