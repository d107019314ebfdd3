package grantledger.eventlog.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads as a streaming processor does: it goes on after the token of the last event that it has seen. */
final class TokenReader {

    private final EventStorageEngine engine;
    private final List<TrackedEventMessage<?>> seen = new ArrayList<>();
    private TrackingToken token;

    /** @param token null to begin with the first event there is */
    TokenReader(EventStorageEngine engine, TrackingToken token) {
        this.engine = engine;
        this.token = token;
    }

    static TokenReader fromNowOn(EventStorageEngine engine) {
        return new TokenReader(engine, engine.createHeadToken());
    }

    /** Reads what can be read by now, and returns it. */
    List<TrackedEventMessage<?>> readOn() {
        List<TrackedEventMessage<?>> next = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            events.forEach(next::add);
        }
        seen.addAll(next);
        if (!next.isEmpty()) {
            token = next.getLast().trackingToken();
        }
        return next;
    }

    /** Everything so far. */
    List<TrackedEventMessage<?>> seen() {
        return seen;
    }
}
