package grantledger.query.limiting;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Some reads at once, while some more wait, in the order in which they came, for as long as they may. */
final class Turns {

    private final int atOnce;
    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    Turns(int atOnce, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** Whether the read may go on; it then has to {@link #end} its turn. */
    boolean begin() throws InterruptedException {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean begun = false;
        try {
            begun = turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            return begun;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    /** How many have a turn. */
    int running() {
        return atOnce - turns.availablePermits();
    }

    /** How many wait for one. */
    int waiting() {
        return turns.getQueueLength();
    }

    void end() {
        turns.release();
        places.release();
    }
}
