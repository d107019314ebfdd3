package grantledger.command.handling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import grantledger.command.deciding.Kind;
import grantledger.command.eventlog.EventReader;
import grantledger.events.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Committed states of streams, kept in memory so that a command on a long stream stays fast. A state that another
 * instance has made stale is caught by the log when it is acted on, then forgotten and read anew.
 */
final class States {

    record Versioned<S>(S state, long version) {}

    private final EventReader reader;
    private final Cache<UUID, Versioned<?>> kept;

    States(EventReader reader, long most) {
        this.reader = reader;
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** The state after the stream's last event, unless the stream does not exist or is of another kind. */
    <S> Optional<Versioned<S>> find(Kind<S, ?> kind, UUID stream) {
        Versioned<?> known = kept.getIfPresent(stream);
        if (known == null) {
            known = read(kind, stream);
        }
        return known != null && kind.state().isInstance(known.state())
                ? Optional.of(new Versioned<>(kind.state().cast(known.state()), known.version()))
                : Optional.empty();
    }

    private <S> Versioned<S> read(Kind<S, ?> kind, UUID stream) {
        List<Event> events = reader.facts(stream);
        S state = null;
        for (Event event : events) {
            if (!kind.events().isInstance(event)) {
                return null;
            }
            state = kind.after(state, event);
        }
        if (state == null) {
            return null;
        }
        Versioned<S> read = new Versioned<>(state, events.size());
        keep(stream, read);
        return read;
    }

    boolean exists(UUID stream) {
        return reader.lastVersion(stream) > 0;
    }

    /** Whether the log knows a later version than the one kept here. */
    boolean isStale(UUID stream) {
        Versioned<?> known = kept.getIfPresent(stream);
        return known != null && known.version() < reader.lastVersion(stream);
    }

    /** Keeps the newer of what is known and what is given: a slow reader does not bring back the past. */
    void keep(UUID stream, Versioned<?> versioned) {
        kept.asMap().merge(stream, versioned, (old, given) -> given.version() > old.version() ? given : old);
    }

    void forget(UUID stream) {
        kept.invalidate(stream);
    }
}
