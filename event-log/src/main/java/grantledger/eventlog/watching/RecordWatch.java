package grantledger.eventlog.watching;

import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who follows records on their way to the topic. */
public interface RecordWatch {

    /** Nobody. */
    RecordWatch NONE = new RecordWatch() {
        @Override
        public Optional<String> traceParent(Envelope event) {
            return Optional.empty();
        }

        @Override
        public void sent(List<StoredEvent> events, Duration took) {
            // nobody is told
        }
    };

    /** What the record's header {@code traceparent} says (W3C Trace Context); readers do without it. */
    Optional<String> traceParent(Envelope event);

    /** The broker has acknowledged all of them. */
    void sent(List<StoredEvent> events, Duration took);
}
