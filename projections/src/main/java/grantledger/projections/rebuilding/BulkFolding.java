package grantledger.projections.rebuilding;

import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Known;
import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Outcome;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import grantledger.projections.storing.ConsumerPlaces;
import grantledger.projections.storing.LogOfViews;
import grantledger.projections.storing.RoundTrip;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Folds one partition into a generation that is being made, by the same folds as it is done live. Events are collected
 * for the history, and views are held in memory; either is written when there is too much of it or all has been read.
 * Nobody sees any of it until the generation serves, so it is stored in as many transactions as is convenient.
 */
final class BulkFolding implements AutoCloseable {

    private final int partition;
    private final BulkConnection connection;
    private final HeldViews views;
    private final CopyRows history = HistoryCopy.rows();
    private final Repeats repeats = new Repeats();
    private Progress progress;
    private UUID log;

    BulkFolding(NextGeneration next, int partition, Progress start, MemoryLimit limit) throws SQLException {
        this.partition = partition;
        this.progress = start;
        this.connection = new BulkConnection(next);
        this.views = new HeldViews(connection, next.tables().views(), limit);
    }

    Outcome fold(List<Received> received) throws SQLException {
        Batch batch = Batch.of(progress, received, known(received));
        views.fetch(batch.events());
        for (Batch.Item item : batch.events()) {
            try {
                views.fold(item.event().recorded());
            } catch (RuntimeException unfoldable) {
                batch = batch.until(item, unfoldable);
                break;
            }
        }
        if (batch.obstacle() instanceof Obstacle.Poison || batch.obstacle() instanceof Obstacle.Fork) {
            return new Outcome.Folded(progress, 0, batch.obstacle());
        }
        HistoryCopy.collect(history, batch.events());
        if (history.isFull() || repeats.isFull()) {
            history.send(connection.begun());
            repeats.send(connection.begun());
        }
        views.trim();
        connection.commit();
        progress = batch.next();
        return new Outcome.Folded(progress, batch.events().size(), batch.obstacle());
    }

    /** Writes what is in memory still, and how far it goes. */
    Progress finish() throws SQLException {
        history.send(connection.begun());
        repeats.send(connection.begun());
        views.writeAll();
        if (log != null && !log.equals(LogOfViews.settle(connection.begun(), log))) {
            throw new IllegalStateException("The topic holds events of several logs");
        }
        RoundTrip writes = new RoundTrip();
        ConsumerPlaces.add(writes, partition, connection.lock(partition), progress);
        writes.execute(connection.begun());
        connection.commit();
        return progress;
    }

    private Known known(List<Received> received) {
        if (log == null) {
            log = Batch.facts(received).stream()
                    .map(Received.Fact::log)
                    .findFirst()
                    .orElse(null);
        }
        return new Known(log, repeats.collect(progress, received));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
