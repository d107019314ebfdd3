package grantledger.query.folding;

import grantledger.events.KafkaRecordFormat;
import grantledger.events.KafkaRecordFormat.Message;
import grantledger.events.UnreadableEvent;

/** A record as it came out of a partition: its message, or why it cannot be read. */
public record Arrived(long offset, Message message, String unreadable) {

    public static Arrived at(long offset, byte[] value) {
        try {
            return new Arrived(offset, KafkaRecordFormat.read(value), null);
        } catch (UnreadableEvent unreadable) {
            return new Arrived(offset, null, unreadable.getMessage());
        }
    }
}
