package grantledger.projections.folding;

import grantledger.format.Place;
import java.util.Collections;
import java.util.List;

/**
 * How far a partition has been folded.
 *
 * @param nextOffset the first record that has not been folded
 * @param place the last event that has been
 * @param sent how far each partition of the topic had been sent when that event was, itself included: everything up to
 *     {@code place} has been folded once each of them has come as far
 */
public record Progress(long nextOffset, Place place, List<Long> sent) {

    /** Before the first record of a topic of so many partitions. */
    public static Progress start(int partitions) {
        return new Progress(0, Place.START, Collections.nCopies(partitions, 0L));
    }

    public Progress {
        sent = List.copyOf(sent);
    }

    public long position() {
        return place.position();
    }

    /** The same, to be read from the first record on. */
    public Progress fromTheFirstRecord() {
        return new Progress(0, place, sent);
    }

    Progress past(long offset) {
        return new Progress(offset + 1, place, sent);
    }

    static Progress after(Received.Fact event) {
        return new Progress(event.offset() + 1, Place.of(event.recorded().envelope()), event.sent());
    }
}
