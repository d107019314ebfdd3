package grantledger.projections.rebuilding;

import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A connection on which a generation that is being made is filled, in one transaction after the other. */
final class BulkConnection implements AutoCloseable {

    /** How long a statement may be silent. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final NextGeneration next;
    private final Connection connection;
    private boolean begun;

    BulkConnection(NextGeneration next) throws SQLException {
        this.next = next;
        this.connection = patient(next);
    }

    private static Connection patient(NextGeneration next) throws SQLException {
        Connection connection = next.database().getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
            connection.setSchema(Schemas.NEXT);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** The connection, within a transaction in which the generation is still this rebuild's own. */
    Connection begun() throws SQLException {
        if (!begun) {
            next.require(connection);
            begun = true;
        }
        return connection;
    }

    /** How a partition stands, which nobody else folds until this is committed. */
    Standing lock(int partition) throws SQLException {
        return next.lock(begun(), partition);
    }

    /** Commits what has been begun, if anything. */
    void commit() throws SQLException {
        if (begun) {
            connection.commit();
            begun = false;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
