package grantledger.projections.turns;

import grantledger.projections.storing.Schemas;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to do something that one instance does at a time, for as long as it is not closed. Its connection must be heard
 * of every few seconds: one whose machine died, or whose process was stopped, loses it.
 */
public final class SessionLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final int SECONDS_BETWEEN_SIGNS = 4;

    private final Connection connection;
    private final long number;
    private final String what;
    private final ScheduledExecutorService signs;
    private volatile boolean lost;

    private SessionLock(Connection connection, long number, String what) {
        this.connection = connection;
        this.number = number;
        this.what = what;
        this.signs = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("lock-" + what).factory());
        var _ = signs.scheduleWithFixedDelay(
                this::sign, SECONDS_BETWEEN_SIGNS, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
    }

    /**
     * Empty when another instance has it.
     *
     * @param number of the advisory lock
     * @param what is done, to be told when the lock is lost
     */
    public static Optional<SessionLock> take(DataSource database, long number, String what) throws SQLException {
        Connection connection = database.getConnection();
        boolean locked = false;
        try {
            locked = answer(connection, "select pg_try_advisory_lock(" + number + ")");
            if (locked) {
                Schemas.execute(connection, "set idle_session_timeout = '15s'");
                return Optional.of(new SessionLock(connection, number, what));
            }
            return Optional.empty();
        } finally {
            if (!locked) {
                connection.close();
            }
        }
    }

    /** False once the connection has been found to be gone: another instance may have the right now. */
    public boolean isHeld() {
        return !lost;
    }

    private void sign() {
        try {
            answer(connection, "select true");
        } catch (SQLException gone) {
            LOG.warn("The lock for {} is lost: {}", what, gone.getMessage());
            lost = true;
            signs.shutdown();
        }
    }

    @Override
    public void close() {
        signs.close();
        try (connection) {
            Schemas.execute(connection, "reset idle_session_timeout");
            answer(connection, "select pg_advisory_unlock(" + number + ")");
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
}
