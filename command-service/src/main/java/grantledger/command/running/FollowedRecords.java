package grantledger.command.running;

import grantledger.access.tracing.Followed;
import grantledger.access.tracing.Tracing;
import grantledger.eventlog.watching.RecordWatch;
import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells of each record on its way to the topic, where somebody wants to know. */
record FollowedRecords(Tracing tracing) implements RecordWatch {

    @Override
    public Optional<String> traceParent(Envelope event) {
        return tracing.isOn() ? tracing.header(followed(event)) : Optional.empty();
    }

    @Override
    public void sent(List<StoredEvent> events, Duration took) {
        if (tracing.isOn()) {
            tracing.published(
                    events.stream().map(event -> followed(event.envelope())).toList(), took);
        }
    }

    private static Followed followed(Envelope event) {
        return new Followed(event.commandId(), event.eventId(), event.position(), event.type());
    }
}
