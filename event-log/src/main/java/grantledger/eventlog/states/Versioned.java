package grantledger.eventlog.states;

import grantledger.eventlog.Guard;
import java.util.List;
import java.util.UUID;

/**
 * The state of a stream after its event with that version; before the first event there is neither.
 *
 * @param lastEvent the id of the event with that version, which tells this history from another one
 */
public record Versioned<S>(StreamKind<S, ?> kind, S state, long version, UUID lastEvent) {

    static <S> Versioned<S> nothing(StreamKind<S, ?> kind) {
        return new Versioned<>(kind, null, 0, null);
    }

    Versioned<S> after(List<Happened> events) {
        S after = state;
        for (Happened happened : events) {
            after = kind.after(after, happened.event(), happened.occurredAt());
        }
        UUID last = events.isEmpty() ? lastEvent : events.getLast().id();
        return new Versioned<>(kind, after, version + events.size(), last);
    }

    /** For a decision that looked at the stream, and need not know of what passes in it. */
    public Guard look(UUID stream) {
        return new Guard(stream, version, lastEvent, kind.passing());
    }

    /** For a decision that rests on the stream's being as it is here. */
    public Guard guard(UUID stream) {
        return new Guard(stream, version, lastEvent);
    }
}
