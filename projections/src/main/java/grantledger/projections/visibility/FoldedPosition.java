package grantledger.projections.visibility;

import grantledger.projections.storing.ServingViews;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The position up to which everything is visible. An instance that folds all partitions knows it; otherwise the database
 * does, and however many reads wait, one of them asks.
 *
 * <p>What is known is believed for a term. Folds do not wait for the disk, so a server that crashes may come back with
 * less: then the term ends, nothing that was read or folded in it counts any more, and the database is asked anew.
 */
public final class FoldedPosition {

    /** How long a read waits for a position. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** Behind the signal of this instance's own folds, for those of other instances. */
    private static final Duration SLOW_POLL = Duration.ofMillis(50);

    /** More than is ever written and folded while a read waits. */
    private static final long OUT_OF_REACH = 1_000_000;

    private final ServingViews serving;
    private final LongSupplier known;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong term = new AtomicLong();
    private volatile long reached;
    private volatile boolean knownHere;
    private long folds;
    private boolean asking;

    /** @param known the highest position that has been seen on the topic */
    public FoldedPosition(ServingViews serving, LongSupplier known) {
        this.serving = serving;
        this.known = known;
    }

    /** As the database has it. */
    public long now() throws SQLException {
        return serving.position();
    }

    /** Returns once everything up to {@code wanted} is visible; waits a few seconds at most. */
    public void require(long wanted) throws InterruptedException, SQLException, NotVisibleYet {
        long visible = await(wanted);
        if (visible < wanted) {
            throw new NotVisibleYet(visible, wanted);
        }
    }

    /** To be asked before what is stored is read, and said with what follows from it. */
    public long term() {
        return term.get();
    }

    /** The views' server may hold less than it did. */
    public void forget() {
        lock.lock();
        try {
            term.incrementAndGet();
            reached = 0;
            knownHere = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @param everywhere how far all partitions have been folded, when this instance folds all of them */
    public void reached(long inTerm, OptionalLong everywhere) {
        lock.lock();
        try {
            if (inTerm == term.get()) {
                folds++;
                knownHere = everywhere.isPresent();
                reached = Math.max(reached, everywhere.orElse(0));
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private long await(long wanted) throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (reached < wanted) {
            if (mayAsk(wanted, deadline)) {
                try {
                    askUntil(wanted, deadline);
                } finally {
                    leave();
                }
            }
            if (deadline - System.nanoTime() <= 0 || isOutOfReach(wanted)) {
                break;
            }
        }
        return reached;
    }

    /** Waits for its turn to ask; false when somebody else's asking has answered, or the time is up. */
    private boolean mayAsk(long wanted, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = deadline - System.nanoTime();
            while (asking && reached < wanted && left > 0) {
                left = changed.awaitNanos(left);
            }
            boolean mine = !asking && reached < wanted;
            asking |= mine;
            return mine;
        } finally {
            lock.unlock();
        }
    }

    private void askUntil(long wanted, long deadline) throws InterruptedException, SQLException {
        boolean told = knownHere;
        while (true) {
            long seen = folds();
            if (!told) {
                ask();
            }
            long left = deadline - System.nanoTime();
            if (reached >= wanted || left <= 0 || isOutOfReach(wanted)) {
                return;
            }
            told = awaitFold(seen, Math.min(left, SLOW_POLL.toNanos())) && knownHere;
        }
    }

    private boolean isOutOfReach(long wanted) {
        long highest = Math.max(known.getAsLong(), reached);
        return highest > 0 && wanted - highest > OUT_OF_REACH;
    }

    private void ask() throws SQLException {
        long before = term.get();
        long visible = now();
        lock.lock();
        try {
            if (before == term.get() && visible > reached) {
                reached = visible;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            asking = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long folds() {
        lock.lock();
        try {
            return folds;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether this instance has folded meanwhile. */
    private boolean awaitFold(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (folds == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return folds != seen;
        } finally {
            lock.unlock();
        }
    }
}
