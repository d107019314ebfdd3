package grantledger.projections.storing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The advisory locks of the views' database. Their numbers mean nothing but that they are ours. */
public final class Locks {

    /** First number of the locks of the serving generation's partitions. */
    static final int SERVING_PARTITIONS = 720_150_013;

    /** The same, of a generation that is being made. */
    public static final int NEXT_PARTITIONS = 720_150_014;

    /** Taken while schemas are made or change places, so that instances that start together make one. */
    private static final long MAKING = 7_201_500_011L;

    /**
     * Until the transaction ends no other generation takes the serving one's place. To be said before any table is
     * named: what a name means, and which plan is kept for it, is settled only then.
     */
    static final String KEEP_SERVING = "select pg_advisory_xact_lock_shared(" + MAKING + ")";

    /** Folds that come while somebody waits to make something wait behind it, so nobody may wait for long. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private static final Duration REST = Duration.ofMillis(300);
    private static final int ATTEMPTS = 10;
    private static final String NOT_AVAILABLE = "55P03";

    private Locks() {}

    /**
     * A transaction in which nobody folds, makes, exchanges or drops a generation. It does not wait longer for any lock
     * than folds can stand, and is tried again some times.
     */
    public static <T> T making(DataSource database, String schema, Transaction.Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Transaction.in(database, schema, connection -> {
                    waitNoLonger(connection, WAIT);
                    Schemas.execute(connection, "select pg_advisory_xact_lock(" + MAKING + ")");
                    return work.on(connection);
                });
            } catch (SQLException busy) {
                if (attempt == ATTEMPTS || !NOT_AVAILABLE.equals(busy.getSQLState())) {
                    throw busy;
                }
                rest(busy);
            }
        }
    }

    /** Until the transaction ends no other generation takes the serving one's place. */
    public static void keepServing(Connection connection) throws SQLException {
        Schemas.execute(connection, KEEP_SERVING);
    }

    static void waitNoLonger(Connection connection, Duration than) throws SQLException {
        Schemas.execute(connection, "set local lock_timeout = " + than.toMillis());
    }

    static void rest(SQLException busy) throws SQLException {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }
}
