package grantledger.projections.folding;

import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.RecordFormat;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.format.UnreadableEvent;

/** A record as it came out of a partition. */
public sealed interface Received {

    long offset();

    /** A record that can be read: its position, and that of the record before it in its partition. */
    sealed interface Legible extends Received {

        long position();

        long after();
    }

    /**
     * An event, in its type's current revision.
     *
     * @param payload its JSON, byte for byte as it was sent if that was the current revision
     */
    record Fact(long offset, long after, Recorded<?> recorded, EventType<?> type, byte[] payload) implements Legible {

        @Override
        public long position() {
            return recorded.position();
        }
    }

    record Watermark(long offset, long position, long after) implements Legible {}

    record Unreadable(long offset, String reason) implements Received {}

    /** Reads a record's value. What cannot be read is told, not thrown. */
    static <E> Received of(Codec<E> codec, long offset, byte[] value) {
        try {
            return switch (RecordFormat.read(value)) {
                case RecordFormat.Event it -> fact(codec, offset, it.after(), it.stored());
                case RecordFormat.Watermark it -> new Watermark(offset, it.position(), it.after());
            };
        } catch (UnreadableEvent unreadable) {
            return new Unreadable(offset, unreadable.getMessage());
        }
    }

    private static <E> Fact fact(Codec<E> codec, long offset, long after, StoredEvent stored) {
        E event = codec.read(stored);
        EventType<E> type = codec.typeOf(event);
        byte[] payload = stored.envelope().revision() == type.revision() ? stored.payload() : codec.write(event);
        return new Fact(offset, after, new Recorded<>(stored.envelope(), event), type, payload);
    }
}
