package grantledger.projections.rebuilding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to rebuild, which one instance has at a time. Its connection must be heard of every few seconds: one whose
 * machine died, or whose process was stopped, loses it, and the next rebuild takes the place of what it was making.
 */
final class RebuildLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildLock.class);

    /** Held for as long as a rebuild runs, by whichever instance runs it. Any number will do. */
    private static final long RUNNING = 7_201_500_012L;

    private static final int SECONDS_BETWEEN_SIGNS = 4;

    private final Connection connection;
    private final ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rebuild-lock").factory());

    private RebuildLock(Connection connection) {
        this.connection = connection;
        var _ = signs.scheduleWithFixedDelay(
                this::sign, SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
    }

    static RebuildLock take(DataSource database) throws SQLException, RebuildRunning {
        Connection connection = database.getConnection();
        boolean locked = false;
        try {
            locked = answer(connection, "select pg_try_advisory_lock(" + RUNNING + ")");
            if (locked) {
                execute(connection, "set idle_session_timeout = '15s'");
                return new RebuildLock(connection);
            }
        } finally {
            if (!locked) {
                connection.close();
            }
        }
        throw new RebuildRunning();
    }

    private void sign() {
        try {
            answer(connection, "select true");
        } catch (SQLException gone) {
            LOG.warn("The rebuild's lock is lost: {}", gone.getMessage());
            signs.shutdown();
        }
    }

    @Override
    public void close() {
        signs.close();
        try (connection) {
            execute(connection, "reset idle_session_timeout");
            answer(connection, "select pg_advisory_unlock(" + RUNNING + ")");
        } catch (SQLException gone) {
            LOG.debug("The lock went with its connection", gone);
        }
    }

    private static boolean answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
