package grantledger.eventlog.following;

import grantledger.eventlog.NewEvents;
import grantledger.eventlog.threads.StandingThreads;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes followers on other instances: one NOTIFY for any number of appends in between, outside every append's
 * transaction, and only while somebody else may be following. A wake that is lost costs a slow poll, never an event.
 */
public final class Wakes {

    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
    private static final String CHANNEL = "grantledger_log";
    private static final long COALESCE_MILLIS = 5;

    /** After so long without a word the listener asks whether the database is there at all. */
    private static final int LISTEN_MILLIS = 3_000;

    /** Whether this instance itself follows the log in every way, so that nobody else needs to hear of its appends. */
    public interface FollowedHere {
        boolean byAll();
    }

    private final DataSource database;
    private final StandingThreads threads;
    private final NewEvents newEvents;
    private final FollowedHere followedHere;
    private long told;
    private volatile boolean stopping;
    private Thread teller;
    private Thread listener;

    public Wakes(DataSource database, StandingThreads threads, NewEvents newEvents, FollowedHere followedHere) {
        this.database = database;
        this.threads = threads;
        this.newEvents = newEvents;
        this.followedHere = followedHere;
    }

    public void start() {
        teller = threads.start("wakes-teller", () -> repeat(this::tell));
        listener = threads.start("wakes-listener", () -> repeat(this::listen));
    }

    public void stop() {
        stopping = true;
        teller.interrupt();
        listener.interrupt();
    }

    private interface Step {
        void run() throws SQLException, InterruptedException;
    }

    private void repeat(Step step) {
        boolean reported = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step.run();
                reported = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | RuntimeException failure) {
                if (!reported && !stopping) {
                    LOG.warn("Waking other instances pauses: {}", failure.getMessage());
                }
                reported = true;
                if (!sleep(1_000)) {
                    return;
                }
            }
        }
    }

    private void tell() throws SQLException, InterruptedException {
        told = newEvents.awaitAppended(told);
        if (!followedHere.byAll()) {
            Thread.sleep(COALESCE_MILLIS);
            try (Connection connection = database.getConnection();
                    Statement notify = connection.createStatement()) {
                notify.execute("notify " + CHANNEL);
            }
        }
    }

    private void listen() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            PGConnection heard = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                if (heard.getNotifications(LISTEN_MILLIS).length > 0) {
                    newEvents.heard();
                } else {
                    listen.execute("select 1");
                }
            }
        }
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
