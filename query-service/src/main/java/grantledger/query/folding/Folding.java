package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.format.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Folds what arrived from one partition in one transaction: views, history and progress change together or not at all.
 * The same code keeps the serving generation up to date and builds the next one.
 */
public final class Folding {

    private final DataSource database;
    private final String schema;
    private final NextGeneration next;

    private Folding(DataSource database, String schema, NextGeneration next) {
        this.database = database;
        this.schema = schema;
        this.next = next;
    }

    public static Folding intoServing(DataSource database) {
        return new Folding(database, Generations.SERVING, null);
    }

    public static Folding into(NextGeneration next) {
        return new Folding(next.database(), Generations.NEXT, next);
    }

    /** @param expected the progress from which the records were read */
    public Folded fold(int partition, Progress expected, List<Arrived> arrived) throws SQLException {
        Batch batch = Batch.of(expected, arrived);
        return Transaction.findingByIndex(database, schema, connection -> {
            Progress stored = lock(connection, partition);
            if (!stored.equals(expected)) {
                return new Folded(stored, true, 0, null);
            }
            Batch folded = write(connection, partition, batch);
            return new Folded(folded.next(), false, folded.events().size(), folded.stop());
        });
    }

    private Progress lock(Connection connection, int partition) throws SQLException {
        if (next == null) {
            return ConsumerPositions.lockServing(connection, partition);
        }
        next.require(connection);
        return ConsumerPositions.lock(connection, partition);
    }

    /** Where a partition gets to, if nothing but watermarks has arrived from it. */
    public static Optional<Passing> passing(int partition, Progress expected, List<Arrived> arrived) {
        Batch batch = Batch.of(expected, arrived);
        return batch.isOnlyProgress() ? Optional.of(new Passing(partition, expected, batch.next())) : Optional.empty();
    }

    /** Most partitions have nothing but a watermark most of the time: that is one round trip for all of them. */
    public Set<Integer> pass(List<Passing> moves) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ConsumerPositions.pass(connection, moves);
        }
    }

    private static Batch write(Connection connection, int partition, Batch batch) throws SQLException {
        Map<ViewKind<?, ?>, ViewRows<?, ?>> rows = load(connection, batch);
        Batch folded = fold(rows, batch);
        Together writes = new Together();
        rows.values().forEach(touched -> touched.write(writes));
        HistoryRows.write(writes, folded.events());
        ConsumerPositions.update(writes, partition, folded.next());
        writes.execute(connection);
        return folded;
    }

    private static Batch fold(Map<ViewKind<?, ?>, ViewRows<?, ?>> rows, Batch batch) {
        for (Batch.Item item : batch.events()) {
            try {
                rows.get(ViewKind.of(item.recorded().event())).fold(item.recorded());
            } catch (RuntimeException unfoldable) {
                return batch.until(item, unfoldable);
            }
        }
        return batch;
    }

    private static Map<ViewKind<?, ?>, ViewRows<?, ?>> load(Connection connection, Batch batch) throws SQLException {
        Map<ViewKind<?, ?>, Set<UUID>> touched = new HashMap<>();
        for (Batch.Item item : batch.events()) {
            Recorded<Event> recorded = item.recorded();
            touched.computeIfAbsent(ViewKind.of(recorded.event()), _ -> new HashSet<>())
                    .add(recorded.stream());
        }
        Map<ViewKind<?, ?>, ViewRows<?, ?>> rows = new HashMap<>();
        for (var kind : touched.entrySet()) {
            rows.put(kind.getKey(), ViewRows.load(connection, kind.getKey(), kind.getValue()));
        }
        return rows;
    }
}
