package grantledger.projections.folding;

import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.Recorded;
import grantledger.format.UnreadableEvent;
import java.util.List;
import java.util.UUID;

/** A record as it came out of a partition. */
public sealed interface Received {

    long offset();

    /**
     * An event, in its type's current revision.
     *
     * @param log it comes from
     * @param after the event before it in its partition
     * @param sent how far each partition had been sent by then
     * @param payload its JSON, byte for byte as it was sent if that was the current revision
     */
    record Fact(
            long offset,
            UUID log,
            Place after,
            List<Long> sent,
            Recorded<?> recorded,
            EventType<?> type,
            byte[] payload)
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
        E event = codec.read(read.stored());
        EventType<E> type = codec.typeOf(event);
        byte[] payload = read.stored().envelope().revision() == type.revision()
                ? read.stored().payload()
                : codec.write(event);
        Recorded<E> recorded = new Recorded<>(read.stored().envelope(), event);
        return new Fact(offset, read.log(), read.after(), read.sent(), recorded, type, payload);
    }
}
