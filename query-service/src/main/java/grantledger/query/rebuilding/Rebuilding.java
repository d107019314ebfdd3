package grantledger.query.rebuilding;

import grantledger.access.problems.Problem;
import grantledger.query.answering.Refused;
import grantledger.query.consuming.EventsTopic;
import grantledger.query.folding.Generations;
import grantledger.query.folding.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/rebuild} starts a rebuild in the background; {@code /api/status} tells how it goes. */
@RestController
public class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    /** Held for as long as a rebuild runs, by whichever instance runs it. Any number will do. */
    private static final long RUNNING = 7_201_500_012L;

    private final EventsTopic topic;
    private final DataSource database;
    private final Generations generations;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>();

    Rebuilding(EventsTopic topic, DataSource database, Generations generations, Clock clock) {
        this.topic = topic;
        this.database = database;
        this.generations = generations;
        this.clock = clock;
    }

    /** Of the running or last rebuild on this instance, or null. */
    public RebuildProgress progress() {
        return progress.get();
    }

    @PostMapping("/api/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress start() {
        Connection lock = lock();
        progress.set(RebuildProgress.begun(clock.instant(), 0));
        Thread.ofPlatform().daemon().name("rebuild").start(() -> rebuild(lock));
        return progress.get();
    }

    private void rebuild(Connection lock) {
        try {
            new Rebuild(topic, database, generations, this::told)
                    .run(total -> progress.set(RebuildProgress.begun(clock.instant(), total)));
            progress.updateAndGet(now -> now.ended(RebuildProgress.State.DONE, null));
            LOG.info("A rebuilt generation of {} events serves", progress.get().events());
        } catch (SQLException | RuntimeException failure) {
            LOG.error("The rebuild failed; the views serve on as they were", failure);
            progress.updateAndGet(now -> now.ended(RebuildProgress.State.FAILED, failure.getMessage()));
        } catch (InterruptedException stopped) {
            progress.updateAndGet(now -> now.ended(RebuildProgress.State.FAILED, "It was stopped"));
        } finally {
            unlock(lock);
        }
        dropRetired();
    }

    /** Last of all, since it may have to wait for a vacuum or a long read of what served before. */
    private void dropRetired() {
        try {
            generations.dropRetired();
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("The retired generation could not be dropped; the next rebuild drops it", failure);
        }
    }

    private void told(int events, int records) {
        progress.updateAndGet(now -> now.plus(events, records, clock.instant()));
    }

    private Connection lock() {
        Connection connection = null;
        boolean locked = false;
        try {
            connection = database.getConnection();
            locked = answer(connection, "select pg_try_advisory_lock(" + RUNNING + ")");
        } catch (SQLException failure) {
            throw Transaction.translated(failure);
        } finally {
            if (connection != null && !locked) {
                JdbcUtils.closeConnection(connection);
            }
        }
        if (!locked) {
            throw new Refused(
                    Problem.of(HttpStatus.CONFLICT, "one-rebuild-at-a-time", "A rebuild is running already."));
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
