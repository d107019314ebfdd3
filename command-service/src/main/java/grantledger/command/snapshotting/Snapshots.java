package grantledger.command.snapshotting;

import grantledger.command.deciding.Kind;
import grantledger.command.eventlog.EventReader;
import grantledger.command.snapshotting.SnapshotTable.Row;
import grantledger.events.Event;
import java.util.List;
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

    /**
     * Where a fold goes on.
     *
     * @param state   null when it begins with the first event
     * @param version of the last event in the state, or 0
     * @param since   the events after it, to the last one
     */
    public record Recalled<S>(S state, long version, List<Event> since) {}

    private final EventReader reader;
    private final SnapshotTable table;
    private final SnapshotWriter writer;

    public Snapshots(DataSource database, EventReader reader) {
        this.reader = reader;
        this.table = new SnapshotTable(database, CodeFingerprint.ofThisCode());
        this.writer = new SnapshotWriter(table::write);
    }

    /** Reads a stream with one query. One of another kind may look as if it had no events. */
    public <S> Recalled<S> recall(Kind<S, ?> kind, UUID stream) {
        List<Row> rows = table.read(stream);
        if (rows.isEmpty() || !rows.getFirst().isSnapshot()) {
            return new Recalled<>(null, 0, events(rows));
        }
        Row snapshot = rows.getFirst();
        if (!kind.events()
                .isAssignableFrom(Event.CODEC.typeNamed(snapshot.type()).record())) {
            return new Recalled<>(null, 0, List.of());
        }
        try {
            S state = StateJson.read(kind, snapshot.json());
            return new Recalled<>(state, snapshot.version(), events(rows.subList(1, rows.size())));
        } catch (JacksonException spoiled) {
            return new Recalled<>(null, 0, reader.facts(stream, 1));
        }
    }

    private static List<Event> events(List<Row> rows) {
        return rows.stream()
                .map(row -> Event.CODEC.read(row.type(), row.revision(), row.json()))
                .toList();
    }

    /** Has a snapshot written soon if it is time for one, now that the stream has come from one version to another. */
    public void moved(UUID stream, long from, long to, Object state) {
        if (to / EVERY > from / EVERY) {
            writer.add(new Snapshot(stream, to, state));
        }
    }

    /** Waits for the snapshots that are on their way. */
    @Override
    public void close() {
        writer.settle();
    }
}
