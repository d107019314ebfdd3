package grantledger.command.handling;

import grantledger.command.deciding.Kind;
import grantledger.command.eventlog.EventReader;
import grantledger.command.snapshotting.Snapshots;
import grantledger.command.snapshotting.Snapshots.Recalled;
import grantledger.events.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Committed states of streams, kept in memory so that a command on a long stream stays fast. A state that another
 * command or instance has made stale is caught by the log when it is acted on; then what happened since is read. One that
 * is not in memory begins with its snapshot ({@link Snapshots}).
 */
final class States {

    /** The state after the stream's event with that version. */
    record Versioned<S>(Kind<S, ?> kind, S state, long version) {

        /** With what happened since, or null when that is another kind's. */
        private Versioned<S> after(List<Event> events) {
            S after = state;
            for (Event event : events) {
                if (!kind.events().isInstance(event)) {
                    return null;
                }
                after = kind.after(after, event);
            }
            return new Versioned<>(kind, after, version + events.size());
        }
    }

    private final EventReader reader;
    private final Snapshots snapshots;
    private final LeastRecentlyUsed<UUID, Versioned<?>> kept;

    States(EventReader reader, Snapshots snapshots, int most) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.kept = new LeastRecentlyUsed<>(most);
    }

    /** The state after the stream's last event, unless the stream does not exist or is of another kind. */
    @SuppressWarnings("unchecked") // a state is kept beside its own kind
    <S> Optional<Versioned<S>> find(Kind<S, ?> kind, UUID stream) {
        Versioned<?> known = kept.get(stream);
        if (known == null) {
            return Optional.ofNullable(read(kind, stream));
        }
        return known.kind().equals(kind) ? Optional.of((Versioned<S>) known) : Optional.empty();
    }

    private <S> Versioned<S> read(Kind<S, ?> kind, UUID stream) {
        Recalled<S> recalled = snapshots.recall(kind, stream);
        Versioned<S> read = new Versioned<>(kind, recalled.state(), recalled.version()).after(recalled.since());
        if (read == null || read.version() == 0) {
            return null;
        }
        keep(stream, read);
        snapshots.moved(stream, recalled.version(), read.version(), read.state());
        return read;
    }

    boolean exists(UUID stream) {
        return reader.lastVersion(stream) > 0;
    }

    /**
     * Brings what is kept up to the log, and says whether it was behind. The last event that is known is read again: a
     * log that does not have it is not the one it came from, and nothing of it is kept.
     */
    boolean catchUp(UUID stream) {
        Versioned<?> known = kept.get(stream);
        if (known == null) {
            return false;
        }
        List<Event> lastKnownAndLater = reader.facts(stream, known.version());
        if (lastKnownAndLater.isEmpty()) {
            kept.remove(stream);
            return true;
        }
        keep(stream, known.after(lastKnownAndLater.subList(1, lastKnownAndLater.size())));
        return lastKnownAndLater.size() > 1;
    }

    /** Keeps what a command has made of a stream. */
    void committed(UUID stream, Versioned<?> versioned) {
        Versioned<?> before = kept.get(stream);
        keep(stream, versioned);
        snapshots.moved(stream, before == null ? 0 : before.version(), versioned.version(), versioned.state());
    }

    /** Keeps the newer of what is known and what is given: a slow reader does not bring back the past. */
    private void keep(UUID stream, Versioned<?> versioned) {
        kept.merge(stream, versioned, (old, given) -> given.version() > old.version() ? given : old);
    }
}
