package grantledger.query.folding;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Folds one partition into a generation that is being made, by the same folds as {@link Folding}. Events are collected
 * for the history, and views are held in memory; either is written when there is too much of it or all has been read.
 * Nobody sees any of it until the generation serves, so it is stored in as many transactions as is convenient.
 */
public final class BulkFolding implements AutoCloseable {

    private final int partition;
    private final BulkConnection connection;
    private final HeldViews views;
    private final CopyRows history = HistoryRows.collected();
    private Progress progress = Progress.NONE;

    public BulkFolding(DataSource database, NextGeneration next, int partition, HeldAtMost most) throws SQLException {
        this.partition = partition;
        this.connection = new BulkConnection(database, next);
        this.views = new HeldViews(connection, most);
    }

    public Folded fold(List<Arrived> arrived) throws SQLException {
        Batch batch = Batch.of(progress, arrived);
        views.fetch(batch.events());
        for (Batch.Item item : batch.events()) {
            try {
                views.fold(item.recorded());
            } catch (RuntimeException unfoldable) {
                batch = batch.until(item, unfoldable);
                break;
            }
        }
        if (batch.stop() instanceof Stop.Poison) {
            return new Folded(progress, false, 0, batch.stop());
        }
        HistoryRows.collect(history, batch.events());
        if (history.isFull()) {
            history.send(connection.begun());
        }
        views.trim();
        connection.commit();
        progress = batch.next();
        return new Folded(progress, false, batch.events().size(), batch.stop());
    }

    /** Writes what is in memory still, and how far it goes. */
    public Progress finish() throws SQLException {
        history.send(connection.begun());
        views.writeAll();
        Together writes = new Together();
        ConsumerPositions.update(writes, partition, progress);
        writes.execute(connection.begun());
        connection.commit();
        return progress;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
