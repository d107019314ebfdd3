package grantledger.eventlog.following;

import grantledger.eventlog.threads.StandingThreads;
import java.sql.SQLException;

/**
 * Says something on the session that holds a turn, so that it is not ended for its silence while the work takes long, and
 * interrupts the work when the session does not answer: the turn is another's then, or soon will be.
 */
final class TurnKeeper implements AutoCloseable {

    private static final long PAUSE_MILLIS = 2_500;

    private final TurnLock lock;
    private final Thread worker;
    private final Thread thread;
    private volatile boolean over;
    private volatile boolean lost;

    /** Keeps the turn for the thread that calls. */
    TurnKeeper(String name, TurnLock lock, StandingThreads threads) {
        this.lock = lock;
        this.worker = Thread.currentThread();
        this.thread = threads.start(name + "-keeper", this::keep);
    }

    private void keep() {
        try {
            while (!over) {
                Thread.sleep(PAUSE_MILLIS);
                lock.say("select 1");
            }
        } catch (InterruptedException told) {
            // the turn is over
        } catch (SQLException silent) {
            if (!over) {
                lost = true;
                worker.interrupt();
            }
        }
    }

    /** Whether the session was found dead. */
    boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
