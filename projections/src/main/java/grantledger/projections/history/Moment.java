package grantledger.projections.history;

import java.time.Instant;

/** A moment: what the log had recorded up to a position or a time, what had happened up to a time, or all there is. */
public sealed interface Moment {

    record Position(long position) implements Moment {}

    record RecordedBy(Instant time) implements Moment {}

    /** @param upTo the last position of the log that is looked at: what had happened may be recorded later still */
    record OccurredBy(Instant time, long upTo) implements Moment {}

    /**
     * What had happened before an event, whenever it was registered; of what happened at the same time, what was recorded
     * before it.
     *
     * @param time at which the event happened, and {@code position} where it stands in the log
     * @param upTo the last position of the log that is looked at
     */
    record HappenedBefore(Instant time, long position, long upTo) implements Moment {}

    record Latest() implements Moment {}
}
