package grantledger.projections.rebuilding;

import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.folding.Views;
import grantledger.projections.storing.Schemas;
import grantledger.projections.storing.Tables;
import grantledger.projections.storing.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs rebuilds in the background, one at a time among all instances, and tells how the latest goes. */
public final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    /** Held for as long as a rebuild runs, by whichever instance runs it. Any number will do. */
    private static final long RUNNING = 7_201_500_012L;

    private final EventsTopic topic;
    private final DataSource database;
    private final Tables tables;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>();

    public Rebuilding(EventsTopic topic, DataSource database, Views<?> views, Clock clock) {
        this.topic = topic;
        this.database = database;
        this.tables = Tables.of(views);
        this.clock = clock;
    }

    /** Of the running or last rebuild on this instance, or null. */
    public RebuildProgress progress() {
        return progress.get();
    }

    /** Begins a rebuild and returns. */
    public RebuildProgress start() throws SQLException, RebuildRunning {
        Connection lock = lock();
        progress.set(RebuildProgress.begun(clock.instant(), 0));
        Thread.ofPlatform().daemon().name("rebuild").start(() -> rebuild(lock));
        return progress.get();
    }

    private void rebuild(Connection lock) {
        try {
            new Rebuild(topic, database, tables, this::folded)
                    .run(total -> progress.set(RebuildProgress.begun(clock.instant(), total)));
            end(RebuildProgress.State.DONE, null);
            LOG.info("A rebuilt generation of {} events serves", progress.get().events());
        } catch (SQLException | RuntimeException failure) {
            LOG.error("The rebuild failed; the views serve on as they were", failure);
            end(RebuildProgress.State.FAILED, failure.getMessage());
        } catch (InterruptedException stopped) {
            end(RebuildProgress.State.FAILED, "It was stopped");
        } finally {
            unlock(lock);
        }
        dropRetired();
    }

    private void folded(int events, int records) {
        progress.updateAndGet(now -> now.plus(events, records, clock.instant()));
    }

    private void end(RebuildProgress.State as, String why) {
        progress.updateAndGet(now -> now.ended(as, why));
    }

    /** Last of all, since it may have to wait for a vacuum or a long read of what served before. */
    private void dropRetired() {
        try {
            Transaction.in(database, Schemas.SERVING, connection -> {
                Schemas.lockMaking(connection);
                Schemas.drop(connection, Schemas.RETIRED);
                return null;
            });
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("The retired generation could not be dropped; the next rebuild drops it", failure);
        }
    }

    private Connection lock() throws SQLException, RebuildRunning {
        Connection connection = database.getConnection();
        boolean locked = false;
        try {
            locked = answer(connection, "select pg_try_advisory_lock(" + RUNNING + ")");
        } finally {
            if (!locked) {
                connection.close();
            }
        }
        if (!locked) {
            throw new RebuildRunning();
        }
        return connection;
    }

    private static void unlock(Connection connection) {
        try (connection) {
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
}
