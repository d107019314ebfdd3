package grantledger.eventlog.following;

import grantledger.eventlog.threads.StandingThreads;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one instance at a time does, for as long as it holds an advisory lock. Whoever waits asks for the lock
 * every second, so that another instance takes over soon after one has died. A failure of the work gives the turn up
 * and is tried again, whatever it is.
 */
final class Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final long PAUSE_MILLIS = 1_000;

    /** Work that goes on until interrupted. */
    interface Work {
        void run(Turn turn) throws Exception;
    }

    private final String name;
    private final long lockId;
    private final DataSource database;
    private final StandingThreads threads;
    private final Work work;
    private volatile boolean stopping;
    private volatile boolean held;
    private volatile Throwable trouble;
    private Thread thread;

    Leadership(String name, long lockId, DataSource database, StandingThreads threads, Work work) {
        this.name = name;
        this.lockId = lockId;
        this.database = database;
        this.threads = threads;
        this.work = work;
    }

    void start() {
        thread = threads.start(name, this::keepLeading);
    }

    void stop() {
        stopping = true;
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
        return held;
    }

    /** What last went wrong, while it is wrong; otherwise null. */
    Throwable trouble() {
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
        while (!stopping) {
            try {
                lead();
            } catch (Throwable failure) {
                report(failure);
            }
            pause();
        }
    }

    private void lead() throws Exception {
        try (Connection connection = database.getConnection()) {
            TurnLock lock = new TurnLock(lockId, connection);
            if (lock.tryToTake()) {
                held = true;
                try {
                    work(lock);
                } finally {
                    held = false;
                    release(lock);
                }
            } else {
                trouble = null; // it is another one's to tell
            }
        }
    }

    private void work(TurnLock lock) throws Exception {
        try (TurnKeeper keeper = new TurnKeeper(name, lock, threads)) {
            try {
                work.run(lock.begin());
            } catch (Exception failure) {
                lose(keeper, failure);
                throw failure;
            }
            lose(keeper, null);
        }
    }

    /** Whatever the work says when it is interrupted because the session is dead, that is what has happened. */
    private static void lose(TurnKeeper keeper, Exception failure) throws TurnLost {
        if (keeper.isLost()) {
            Thread.interrupted(); // it meant this turn
            throw new TurnLost(
                    "The session that held the turn is dead", failure instanceof InterruptedException ? null : failure);
        }
    }

    /** What went wrong during the turn is told, and not that its session cannot be tidied up after that. */
    private static void release(TurnLock lock) {
        try {
            lock.release();
        } catch (SQLException dead) {
            LOG.debug("The lock went with its session: {}", dead.getMessage());
        }
    }

    private void report(Throwable failure) {
        if (stopping && failure instanceof Exception) {
            return;
        }
        if (trouble == null || !said(failure).equals(said(trouble))) {
            if (failure instanceof Error) {
                LOG.error("{} pauses", name, failure);
            } else {
                LOG.warn("{} pauses: {}", name, said(failure));
            }
        }
        trouble = failure;
    }

    /** The failure and what is behind it: libraries tend to put the reason in the cause. */
    static String said(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        Throwable cause = failure.getCause();
        return cause == null || message.contains(String.valueOf(cause.getMessage()))
                ? message
                : message + ": " + said(cause);
    }

    private void pause() {
        try {
            if (!stopping) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException told) {
            // either the service stops, which is looked at next, or a turn that is over was meant
        }
    }
}
