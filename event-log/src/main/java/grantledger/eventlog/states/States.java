package grantledger.eventlog.states;

import grantledger.eventlog.EventReader;
import grantledger.format.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Committed states of streams, kept in memory so that a command on a long stream stays fast. A state that another
 * command or instance has made stale is caught by the log when it is acted on; then what happened since is read. One that
 * is not in memory begins with its snapshot ({@link Snapshots}).
 */
public final class States {

    /** Half of the connections that an instance has unless set otherwise; more would not make two cores faster. */
    private static final int LOADED_AT_ONCE = 8;

    private final EventReader reader;
    private final Snapshots snapshots;
    private final StreamKinds kinds;
    private final LeastRecentlyUsed<UUID, Versioned<?>> kept;
    private final SharedLoads<UUID, Optional<Versioned<?>>> loads;

    /** At streams in which events pass; there are far fewer of those than of others. */
    private final Map<UUID, Looks> looks = new ConcurrentHashMap<>();

    private final LongSupplier nanos;

    /** @param most how many streams' states are kept in memory at most */
    public States(EventReader reader, Snapshots snapshots, StreamKinds kinds, int most) {
        this(reader, snapshots, kinds, most, System::nanoTime);
    }

    States(EventReader reader, Snapshots snapshots, StreamKinds kinds, int most, LongSupplier nanos) {
        this.nanos = nanos;
        this.reader = reader;
        this.snapshots = snapshots;
        this.kinds = kinds;
        this.kept = new LeastRecentlyUsed<>(most);
        this.loads = new SharedLoads<>(LOADED_AT_ONCE, this::load);
    }

    /** How the stream stands after its last event, if it has any. */
    public Optional<Versioned<?>> find(UUID stream) {
        Versioned<?> known = kept.get(stream);
        if (known != null && isBehind(stream, known)) {
            catchUp(stream);
            known = kept.get(stream);
        }
        return known == null ? loads.get(stream) : Optional.of(known);
    }

    /** True for one of those who ask at the same time, who then catches up for all. */
    private boolean isBehind(UUID stream, Versioned<?> known) {
        return !known.kind().passing().isEmpty()
                && looks.computeIfAbsent(stream, _ -> new Looks(nanos)).haveBeenMany();
    }

    /** The same, unless the stream is of another kind. */
    @SuppressWarnings("unchecked") // a state is kept beside its own kind
    public <S> Optional<Versioned<S>> find(StreamKind<S, ?> kind, UUID stream) {
        return find(stream).filter(found -> found.kind().equals(kind)).map(found -> (Versioned<S>) found);
    }

    private Optional<Versioned<?>> load(UUID stream) {
        Versioned<?> known = kept.get(stream); // perhaps since a moment ago
        return known == null ? read(stream) : Optional.of(known);
    }

    private Optional<Versioned<?>> read(UUID stream) {
        return snapshots.recall(stream).map(recalled -> {
            Versioned<?> read = recalled.upToNow();
            keep(stream, read);
            snapshots.moved(stream, recalled.remembered().version(), read);
            return read;
        });
    }

    public boolean exists(UUID stream) {
        return reader.lastVersion(stream) > 0;
    }

    /**
     * Brings what is kept up to the log, and says whether it was behind. The last event that is known is read again: a
     * log that does not have it is not the one it came from, and nothing of it is kept.
     */
    public boolean catchUp(UUID stream) {
        Versioned<?> known = kept.get(stream);
        if (known == null) {
            return false;
        }
        List<StoredEvent> lastKnownAndLater = reader.ofStream(stream, known.version() - 1);
        if (!beginsWith(known.lastEvent(), lastKnownAndLater)) {
            kept.remove(stream);
            return true;
        }
        List<StoredEvent> later = lastKnownAndLater.subList(1, lastKnownAndLater.size());
        keep(stream, known.after(later.stream().map(kinds::read).toList()));
        return !later.isEmpty();
    }

    private static boolean beginsWith(UUID event, List<StoredEvent> events) {
        return !events.isEmpty() && events.getFirst().envelope().eventId().equals(event);
    }

    /** Keeps what a command has made of a stream. */
    public void committed(UUID stream, Versioned<?> versioned) {
        Versioned<?> before = kept.get(stream);
        keep(stream, versioned);
        snapshots.moved(stream, before == null ? 0 : before.version(), versioned);
    }

    /** Keeps the newer of what is known and what is given: a slow reader does not bring back the past. */
    private void keep(UUID stream, Versioned<?> versioned) {
        kept.merge(stream, versioned, (old, given) -> given.version() > old.version() ? given : old);
    }
}
