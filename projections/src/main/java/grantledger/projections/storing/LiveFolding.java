package grantledger.projections.storing;

import grantledger.projections.folding.Advance;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Folds what was received from one partition in one transaction: views, history and progress change together or not at
 * all. The same code keeps the serving generation up to date and brings the next one to its end.
 */
public final class LiveFolding {

    private final DataSource database;
    private final Views<?> views;
    private final Generation generation;

    public LiveFolding(DataSource database, Views<?> views, Generation generation) {
        this.database = database;
        this.views = views;
        this.generation = generation;
    }

    public Received read(long offset, byte[] value) {
        return views.read(offset, value);
    }

    /** @param expected the progress from which the records were read */
    public Outcome fold(int partition, Progress expected, List<Received> received) throws SQLException {
        Batch batch = Batch.of(expected, received);
        return Transaction.findingByIndex(database, generation.schema(), connection -> {
            Progress stored = generation.lock(connection, partition);
            if (!stored.equals(expected)) {
                return new Outcome.Overtaken(stored);
            }
            Batch folded = write(connection, partition, batch);
            return new Outcome.Folded(folded.next(), folded.events().size(), folded.obstacle());
        });
    }

    /** Moves serving partitions on that have nothing to fold, and returns those it has moved. */
    public Set<Integer> advance(List<Advance> advances) throws SQLException {
        return Advances.move(database, advances);
    }

    private Batch write(Connection connection, int partition, Batch batch) throws SQLException {
        Map<View<?, ?>, ViewRows<?>> rows = load(connection, batch);
        Batch folded = fold(rows, batch);
        RoundTrip writes = new RoundTrip();
        rows.values().forEach(touched -> touched.write(writes));
        HistoryRows.write(writes, folded.events());
        ConsumerPositions.update(writes, partition, folded.next());
        writes.execute(connection);
        return folded;
    }

    private Batch fold(Map<View<?, ?>, ViewRows<?>> rows, Batch batch) {
        for (Batch.Item item : batch.events()) {
            try {
                rows.get(viewOf(item)).fold(item.event().recorded());
            } catch (RuntimeException unfoldable) {
                return batch.until(item, unfoldable);
            }
        }
        return batch;
    }

    private Map<View<?, ?>, ViewRows<?>> load(Connection connection, Batch batch) throws SQLException {
        Map<View<?, ?>, Set<UUID>> touched = new HashMap<>();
        for (Batch.Item item : batch.events()) {
            touched.computeIfAbsent(viewOf(item), _ -> new HashSet<>()).add(item.event().recorded().stream());
        }
        Map<View<?, ?>, ViewRows<?>> rows = new HashMap<>();
        for (var streams : touched.entrySet()) {
            rows.put(streams.getKey(), ViewRows.load(connection, streams.getKey(), streams.getValue()));
        }
        return rows;
    }

    private View<?, ?> viewOf(Batch.Item item) {
        return views.viewOf(item.event().recorded().event());
    }
}
