package grantledger.projections.history;

import java.time.Instant;

/** A moment: what the log had recorded up to a position or a time, what had happened up to a time, or all there is. */
public sealed interface Moment {

    record Position(long position) implements Moment {}

    record RecordedBy(Instant time) implements Moment {}

    record OccurredBy(Instant time) implements Moment {}

    record Latest() implements Moment {}
}
