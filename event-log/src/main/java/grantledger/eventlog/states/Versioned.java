package grantledger.eventlog.states;

import java.util.List;

/** The state of a stream after its event with that version; before the first event there is neither. */
public record Versioned<S>(StreamKind<S, ?> kind, S state, long version) {

    Versioned<S> after(List<?> events) {
        S after = state;
        for (Object event : events) {
            after = kind.after(after, event);
        }
        return new Versioned<>(kind, after, version + events.size());
    }
}
