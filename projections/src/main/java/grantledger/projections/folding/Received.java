package grantledger.projections.folding;

import grantledger.format.Codec;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.format.UnreadableEvent;
import java.util.List;
import java.util.UUID;

/** A record as it came out of a partition. */
public sealed interface Received {

    long offset();

    /**
     * An event, read in its type's current revision.
     *
     * @param log it comes from
     * @param after the event before it in its partition
     * @param sent how far each partition had been sent by then
     * @param payload its JSON, byte for byte as it was sent, in the revision that its envelope names
     */
    record Fact(long offset, UUID log, Place after, List<Long> sent, Recorded<?> recorded, byte[] payload)
            implements Received {

        public long position() {
            return recorded.position();
        }

        public UUID eventId() {
            return recorded.envelope().eventId();
        }
    }

    record Unreadable(long offset, String reason) implements Received {}

    /** Reads a record's value. What cannot be read is told, not thrown. */
    static <E> Received of(Codec<E> codec, long offset, byte[] value) {
        try {
            return fact(codec, offset, RecordFormat.read(value));
        } catch (UnreadableEvent unreadable) {
            return new Unreadable(offset, unreadable.getMessage());
        }
    }

    private static <E> Fact fact(Codec<E> codec, long offset, RecordFormat.Event read) {
        StoredEvent stored = read.stored();
        Recorded<E> recorded = new Recorded<>(stored.envelope(), codec.read(stored));
        return new Fact(offset, read.log(), read.after(), read.sent(), recorded, stored.payload());
    }
}
