package grantledger.query.folding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A connection on which a generation that is being made is filled, in one transaction after the other. */
final class BulkConnection implements AutoCloseable {

    /** How long a statement may be silent. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final NextGeneration next;
    private final Connection connection;
    private boolean begun;

    BulkConnection(DataSource database, NextGeneration next) throws SQLException {
        this.next = next;
        this.connection = patient(database);
    }

    private static Connection patient(DataSource database) throws SQLException {
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

    /** The connection, within a transaction in which the generation is still this rebuild's own. */
    Connection begun() throws SQLException {
        if (!begun) {
            next.require(connection);
            begun = true;
        }
        return connection;
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
