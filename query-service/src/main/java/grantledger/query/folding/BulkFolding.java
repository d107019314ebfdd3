package grantledger.query.folding;

import grantledger.events.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Folds one partition into a generation that is being made, by the same folds as {@link Folding}. The events go into the
 * history as they come; views are kept in memory, and written when they have not changed for long or all has been read.
 * Nobody sees any of it until the generation serves, so it is stored in as many transactions as is convenient.
 */
public final class BulkFolding implements AutoCloseable {

    /** How long a statement may be silent. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private static final class Held {

        private final ViewKind<?, ?> kind;
        private final boolean stored;
        private Object view;
        private long version;
        private long position;
        private boolean changed;

        private Held(ViewKind<?, ?> kind, boolean stored, Object view) {
            this.kind = kind;
            this.stored = stored;
            this.view = view;
        }
    }

    private final NextGeneration next;
    private final int partition;
    private final int most;
    private final Connection connection;
    private final Map<UUID, Held> views = new LinkedHashMap<>(1_024, 0.75f, true);
    private Progress progress = Progress.NONE;

    /** @param most views that are kept in memory */
    public BulkFolding(DataSource database, NextGeneration next, int partition, int most) throws SQLException {
        this.next = next;
        this.partition = partition;
        this.most = most;
        this.connection = patient(database);
    }

    static Connection patient(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
            connection.setSchema(Generations.NEXT);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    public Folded fold(List<Arrived> arrived) throws SQLException {
        next.require(connection);
        Batch batch = Batch.of(progress, arrived);
        fetch(batch.events());
        for (Batch.Item item : batch.events()) {
            try {
                fold(item.recorded());
            } catch (RuntimeException unfoldable) {
                batch = batch.until(item, unfoldable);
                break;
            }
        }
        if (batch.stop() instanceof Stop.Poison) {
            connection.rollback();
            return new Folded(progress, false, 0, batch.stop());
        }
        HistoryRows.copy(connection, batch.events());
        if (views.size() > most) {
            put(most - most / 4);
        }
        connection.commit();
        progress = batch.next();
        return new Folded(progress, false, batch.events().size(), batch.stop());
    }

    /** Writes what is in memory still, and how far it goes. */
    public Progress finish() throws SQLException {
        next.require(connection);
        put(0);
        ConsumerPositions.update(connection, partition, progress);
        connection.commit();
        return progress;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private void fold(RecordedEvent recorded) {
        ViewKind<?, ?> kind = ViewKind.of(recorded.event());
        Held held = views.get(recorded.stream());
        if (held == null) {
            held = new Held(kind, false, null);
        }
        held.view = after(kind, held.kind.equals(kind) ? held.view : null, recorded);
        held.version = recorded.version();
        held.position = recorded.position();
        held.changed = true;
        views.putIfAbsent(recorded.stream(), held);
    }

    private static <V> V after(ViewKind<V, ?> kind, Object view, RecordedEvent recorded) {
        return kind.after(kind.view().cast(view), recorded);
    }

    /** Views that are not in memory, of streams that began earlier, have been written and are needed again. */
    private void fetch(List<Batch.Item> events) throws SQLException {
        Map<ViewKind<?, ?>, Set<UUID>> wanted = new HashMap<>();
        for (Batch.Item item : events) {
            RecordedEvent recorded = item.recorded();
            if (recorded.version() > 1 && !views.containsKey(recorded.stream())) {
                wanted.computeIfAbsent(ViewKind.of(recorded.event()), _ -> new HashSet<>())
                        .add(recorded.stream());
            }
        }
        for (var kind : wanted.entrySet()) {
            ViewRows.select(
                    connection,
                    kind.getKey(),
                    kind.getValue(),
                    (id, view) -> views.put(id, new Held(kind.getKey(), true, view)));
        }
    }

    /** Writes and forgets the views that were used longest ago, until {@code left} are left. */
    private void put(int left) throws SQLException {
        Map<ViewKind<?, ?>, List<ViewRows.Row>> made = new HashMap<>();
        Map<ViewKind<?, ?>, List<ViewRows.Row>> changed = new HashMap<>();
        Iterator<Map.Entry<UUID, Held>> oldest = views.entrySet().iterator();
        while (views.size() > left) {
            Map.Entry<UUID, Held> entry = oldest.next();
            Held held = entry.getValue();
            if (held.changed) {
                (held.stored ? changed : made)
                        .computeIfAbsent(held.kind, _ -> new ArrayList<>())
                        .add(new ViewRows.Row(entry.getKey(), held.version, held.position, held.view));
            }
            oldest.remove();
        }
        for (var rows : made.entrySet()) {
            ViewRows.copy(connection, rows.getKey(), rows.getValue());
        }
        for (var rows : changed.entrySet()) {
            ViewRows.upsert(connection, rows.getKey(), rows.getValue());
        }
    }
}
