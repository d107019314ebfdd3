package grantledger.query.folding;

import grantledger.events.KafkaRecordFormat;
import grantledger.events.KafkaRecordFormat.Delivered;
import grantledger.events.KafkaRecordFormat.Message;
import grantledger.events.UnreadableEvent;
import java.nio.ByteBuffer;

/**
 * A record as it came out of a partition: its message, or why it cannot be read.
 *
 * @param payload of the event, byte for byte as it was sent; null when it is of an earlier revision
 */
public record Arrived(long offset, Message message, ByteBuffer payload, String unreadable) {

    public static Arrived at(long offset, byte[] value) {
        try {
            Delivered delivered = KafkaRecordFormat.delivered(value);
            return new Arrived(offset, delivered.message(), delivered.payload(), null);
        } catch (UnreadableEvent unreadable) {
            return new Arrived(offset, null, null, unreadable.getMessage());
        }
    }
}
