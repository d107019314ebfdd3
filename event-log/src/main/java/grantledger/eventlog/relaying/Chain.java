package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import grantledger.format.Envelope;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/** The last event of each partition: what the next record of it comes after. It follows from the log alone. */
final class Chain {

    private static final int PAGE = 500;

    private final Place[] last;

    Chain(List<Place> last) {
        this.last = last.toArray(Place[]::new);
    }

    /** Nothing has been sent. */
    static Chain empty(int partitions) {
        return new Chain(Collections.nCopies(partitions, Place.START));
    }

    /** As it is after a position: the log is read backwards until every partition has had its last event. */
    static Chain at(long position, int partitions, EventReader log) {
        Chain chain = empty(partitions);
        for (long to = position; to > 0 && chain.hasGaps(); to -= PAGE) {
            List<StoredEvent> page = log.between(Math.max(1, to - PAGE + 1), to);
            page.reversed().forEach(event -> chain.fill(event.envelope()));
        }
        return chain;
    }

    private boolean hasGaps() {
        return Arrays.asList(last).contains(Place.START);
    }

    private void fill(Envelope event) {
        int partition = partition(event.stream());
        if (last[partition].equals(Place.START)) {
            last[partition] = Place.of(event);
        }
    }

    static byte[] key(UUID stream) {
        return stream.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Where a stream's events go, as Kafka itself would say of its key. */
    int partition(UUID stream) {
        return Utils.toPositive(Utils.murmur2(key(stream))) % last.length;
    }

    Place last(int partition) {
        return last[partition];
    }

    void goesOn(int partition, Place sent) {
        last[partition] = sent;
    }

    int partitions() {
        return last.length;
    }

    long[] positions() {
        return Arrays.stream(last).mapToLong(Place::position).toArray();
    }

    UUID[] ids() {
        return Arrays.stream(last).map(Place::eventId).toArray(UUID[]::new);
    }

    Chain copy() {
        return new Chain(List.of(last));
    }
}
