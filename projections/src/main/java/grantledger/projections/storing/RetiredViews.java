package grantledger.projections.storing;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Generations that served before: dropped when nobody reads from them, without anybody's waiting for that. */
public final class RetiredViews {

    private static final Logger LOG = LoggerFactory.getLogger(RetiredViews.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 100;

    private RetiredViews() {}

    /** Begins to drop them, and returns. What is still read after some minutes is left for the next time. */
    public static void dropInBackground(DataSource database) {
        Thread.ofVirtual().name("drop-retired-views").start(() -> {
            try {
                drop(database);
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("A retired generation could not be dropped; the next rebuild or start does it", failure);
            }
        });
    }

    private static void drop(DataSource database) throws SQLException {
        for (String schema : Transaction.in(database, Schemas.SERVING, Schemas::retired)) {
            int attempt = 1;
            while (!dropped(database, schema, attempt)) {
                attempt++;
            }
        }
    }

    private static boolean dropped(DataSource database, String schema, int attempt) throws SQLException {
        try {
            Transaction.in(database, Schemas.SERVING, connection -> {
                Locks.waitNoLonger(connection, WAIT);
                Schemas.drop(connection, schema);
                return null;
            });
            return true;
        } catch (SQLException read) {
            if (attempt == ATTEMPTS) {
                throw read;
            }
            Locks.rest(read);
            return false;
        }
    }
}
