package grantledger.benchmark.material;

import grantledger.eventlog.NewEvent;
import grantledger.events.Event;
import java.util.UUID;

/** An event at its place in its stream, not yet encoded: whoever is measured encodes it, unless it says otherwise. */
public record Occurrence(UUID stream, long version, Event event) {

    /** In the form in which the log takes it. */
    public NewEvent encoded() {
        return NewEvent.of(stream, version, UUID.randomUUID(), event, Event.CODEC);
    }
}
