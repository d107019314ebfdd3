package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.format.RecordFormat;
import grantledger.format.RecordFormat.Message;
import grantledger.format.Recorded;
import grantledger.format.StoredEvent;
import grantledger.format.UnreadableEvent;

/**
 * A record as it came out of a partition: its message, or why it cannot be read.
 *
 * @param event null for a watermark
 */
public record Arrived(long offset, Message message, Recorded<Event> event, String unreadable) {

    public static Arrived at(long offset, byte[] value) {
        try {
            Message message = RecordFormat.read(value);
            return new Arrived(offset, message, event(message), null);
        } catch (UnreadableEvent unreadable) {
            return new Arrived(offset, null, null, unreadable.getMessage());
        }
    }

    private static Recorded<Event> event(Message message) {
        return switch (message) {
            case RecordFormat.Event it -> recorded(it.stored());
            case RecordFormat.Watermark _ -> null;
        };
    }

    private static Recorded<Event> recorded(StoredEvent stored) {
        return new Recorded<>(stored.envelope(), Event.CODEC.read(stored));
    }

    /** The event's JSON, byte for byte as it was sent if it is of the current revision, otherwise in that. */
    byte[] payload() {
        RecordFormat.Event sent = (RecordFormat.Event) message;
        return sent.stored().envelope().revision()
                        == Event.CODEC.typeOf(event.event()).revision()
                ? sent.stored().payload()
                : Event.CODEC.write(event.event());
    }
}
