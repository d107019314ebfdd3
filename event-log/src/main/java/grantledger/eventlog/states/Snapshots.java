package grantledger.eventlog.states;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.states.SnapshotTable.Row;
import grantledger.eventlog.threads.StandingThreads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;

/**
 * States as they were a few events ago. A cache and never evidence: a snapshot is believed only by the very code that
 * wrote it, and only while the log has the event it ends with; otherwise the stream is read whole, as without it.
 */
public final class Snapshots implements AutoCloseable {

    /**
     * A stream gets a snapshot when it passes a multiple of so many events. Beside it a cold load reads 15 events at most,
     * which at some 20 µs each is less than the append after it takes; and one row for 16 events is little to write.
     */
    private static final int EVERY = 16;

    /** What was remembered of a stream, nothing at version 0, and the events after it, to the last one. */
    record Recalled<S>(Versioned<S> remembered, List<Happened> since) {

        Versioned<S> upToNow() {
            return remembered.after(since);
        }
    }

    private final EventReader reader;
    private final StreamKinds kinds;
    private final SnapshotTable table;
    private final SnapshotWriter writer;

    public Snapshots(DataSource database, EventReader reader, StreamKinds kinds) {
        this(database, reader, kinds, new StandingThreads());
    }

    /** @param threads by which somebody can see that the thread that writes them has ended */
    public Snapshots(DataSource database, EventReader reader, StreamKinds kinds, StandingThreads threads) {
        this.reader = reader;
        this.kinds = kinds;
        this.table = new SnapshotTable(database, CodeFingerprint.of(kinds.all()));
        this.writer = new SnapshotWriter(table::write, threads);
    }

    /** Reads a stream with one query; empty when it has no events. */
    Optional<Recalled<?>> recall(UUID stream) {
        List<Row> rows = table.read(stream);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(recalled(kinds.havingEvent(rows.getFirst().type()), stream, rows));
    }

    private <S> Recalled<S> recalled(StreamKind<S, ?> kind, UUID stream, List<Row> rows) {
        Row first = rows.getFirst();
        if (!first.isSnapshot()) {
            return new Recalled<>(Versioned.nothing(kind), events(rows));
        }
        try {
            S state = kind.json().readValue(first.json(), kind.state());
            return new Recalled<>(
                    new Versioned<>(kind, state, first.version(), first.eventId()),
                    events(rows.subList(1, rows.size())));
        } catch (JacksonException spoiled) {
            return new Recalled<>(
                    Versioned.nothing(kind),
                    reader.ofStream(stream, 0).stream().map(kinds::read).toList());
        }
    }

    private List<Happened> events(List<Row> rows) {
        return rows.stream().map(kinds::read).toList();
    }

    /** Has a snapshot written soon if it is time for one, now that the stream has come from a version to where it is. */
    void moved(UUID stream, long from, Versioned<?> to) {
        if (to.version() / EVERY > from / EVERY) {
            writer.add(new Snapshot(stream, to));
        }
    }

    /** Waits for the snapshots that are on their way. */
    @Override
    public void close() {
        writer.settle();
    }
}
