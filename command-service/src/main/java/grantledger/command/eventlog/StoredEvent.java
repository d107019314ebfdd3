package grantledger.command.eventlog;

import grantledger.events.Event;
import grantledger.events.EventJson;
import grantledger.events.KafkaRecordFormat.Envelope;

/** A row of the log: its envelope, and the payload as it was written. */
public record StoredEvent(Envelope envelope, byte[] payload) {

    public Event event() {
        return EventJson.read(envelope.type(), envelope.revision(), payload);
    }
}
