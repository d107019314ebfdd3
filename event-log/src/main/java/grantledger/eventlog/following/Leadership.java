package grantledger.eventlog.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one instance at a time does, for as long as it holds an advisory lock. Whoever waits asks for the lock
 * every second, so that another instance takes over soon after one has died. A failure of the work gives the turn up
 * and is tried again.
 */
final class Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final long PAUSE_MILLIS = 1_000;

    /**
     * Work that goes on until interrupted, over the connection that holds the lock. Commits on it do not wait for the
     * disk: how far the work has come may be forgotten in a crash, and then some of it is done again.
     */
    interface Work {
        void run(Connection lockHolder) throws Exception;
    }

    private final String name;
    private final long lockId;
    private final DataSource database;
    private final Work work;
    private final AtomicBoolean held = new AtomicBoolean();
    private volatile String trouble;
    private Thread thread;

    Leadership(String name, long lockId, DataSource database, Work work) {
        this.name = name;
        this.lockId = lockId;
        this.database = database;
        this.work = work;
    }

    void start() {
        thread = Thread.ofPlatform().name(name).start(this::keepLeading);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(10_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isHeld() {
        return held.get();
    }

    /** What last went wrong, while it is wrong; otherwise null. */
    String trouble() {
        return trouble;
    }

    /** To be called by the work when it gets something done. */
    void works() {
        if (trouble != null) {
            LOG.info("{} works again", name);
        }
        trouble = null;
    }

    private void keepLeading() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                lead();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception failure) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                report(failure);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void lead() throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, "select pg_try_advisory_lock(?)")) {
                return;
            }
            held.set(true);
            try {
                say("set synchronous_commit = off", connection);
                work.run(connection);
            } finally {
                held.set(false);
                say("reset synchronous_commit", connection);
                lock(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static void say(String statement, Connection connection) throws SQLException {
        try (Statement said = connection.createStatement()) {
            said.execute(statement);
        }
    }

    private boolean lock(Connection connection, String statement) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setLong(1, lockId);
            try (var result = query.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void report(Exception failure) {
        String now = said(failure);
        if (!now.equals(trouble)) {
            LOG.warn("{} pauses: {}", name, now);
        }
        trouble = now;
    }

    /** The failure and what is behind it: libraries tend to put the reason in the cause. */
    private static String said(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        Throwable cause = failure.getCause();
        return cause == null || message.contains(String.valueOf(cause.getMessage()))
                ? message
                : message + ": " + said(cause);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
