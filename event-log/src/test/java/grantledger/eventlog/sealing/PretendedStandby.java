package grantledger.eventlog.sealing;

import grantledger.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** Streams a server's WAL as a standby does, says that it has written it to its disk when it is to, and keeps nothing. */
final class PretendedStandby implements AutoCloseable {

    private final Connection connection;
    private final PGReplicationStream stream;
    private final Thread thread;
    private volatile boolean flushes;
    private volatile boolean closed;

    PretendedStandby(String name, EmbeddedPostgres primary) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, primary.adminUser());
        PGProperty.PASSWORD.set(properties, primary.adminPassword());
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "18");
        PGProperty.APPLICATION_NAME.set(properties, name);
        connection = DriverManager.getConnection(primary.jdbcUrl("postgres"), properties);
        stream = connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .physical()
                .withStartPosition(position(primary))
                .withAutomaticFlush(false)
                .start();
        thread = Thread.ofPlatform().name(name).start(this::follow);
    }

    private static LogSequenceNumber position(EmbeddedPostgres primary) throws SQLException {
        try (Connection asking = DriverManager.getConnection(
                        primary.jdbcUrl("postgres"), primary.adminUser(), primary.adminPassword());
                Statement query = asking.createStatement();
                ResultSet row = query.executeQuery("select pg_current_wal_flush_lsn()::text")) {
            row.next();
            return LogSequenceNumber.valueOf(row.getString(1));
        }
    }

    void flushes(boolean does) {
        flushes = does;
    }

    private void follow() {
        try {
            while (!closed) {
                while (stream.readPending() != null) {
                    // nothing is kept
                }
                if (flushes) {
                    stream.setFlushedLSN(stream.getLastReceiveLSN());
                }
                stream.forceUpdateStatus();
                Thread.sleep(10);
            }
        } catch (SQLException | InterruptedException over) {
            // the connection is closed
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
