package grantledger.eventlog.states;

import java.util.List;

/** The state of a stream after its event with that version; before the first event there is neither. */
public record Versioned<S>(StreamKind<S, ?> kind, S state, long version) {

    Versioned<S> after(List<Happened> events) {
        S after = state;
        for (Happened happened : events) {
            after = kind.after(after, happened.event(), happened.occurredAt());
        }
        return new Versioned<>(kind, after, version + events.size());
    }
}
