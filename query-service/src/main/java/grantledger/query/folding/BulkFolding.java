package grantledger.query.folding;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Folds one partition into a generation that is being made, by the same folds as {@link Folding}. The events go into the
 * history as they come; views are held in memory, and written when there are too many or all has been read. Nobody sees
 * any of it until the generation serves, so it is stored in as many transactions as is convenient.
 */
public final class BulkFolding implements AutoCloseable {

    /** How long a statement may be silent. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final NextGeneration next;
    private final int partition;
    private final Connection connection;
    private final HeldViews views;
    private Progress progress = Progress.NONE;

    public BulkFolding(DataSource database, NextGeneration next, int partition, HeldAtMost most) throws SQLException {
        this.next = next;
        this.partition = partition;
        this.connection = patient(database);
        this.views = new HeldViews(connection, most);
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
        begin();
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
            connection.rollback();
            return new Folded(progress, false, 0, batch.stop());
        }
        HistoryRows.copy(connection, batch.events());
        views.trim();
        connection.commit();
        progress = batch.next();
        return new Folded(progress, false, batch.events().size(), batch.stop());
    }

    /** Writes what is in memory still, and how far it goes. */
    public Progress finish() throws SQLException {
        begin();
        views.writeAll();
        Together writes = new Together();
        ConsumerPositions.update(writes, partition, progress);
        writes.execute(connection);
        connection.commit();
        return progress;
    }

    /** Without waiting for the disk: what is committed here is safe when the exchange is, which waits. */
    private void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
        next.require(connection);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
