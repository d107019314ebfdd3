package grantledger.query.consuming;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The position up to which everything is visible: the least of all partitions' positions. They all move, because the
 * relay ends its batches with watermarks.
 */
@Component
public class FoldedPosition {

    /** Behind the signal of this instance's own folds, for those of other instances. */
    private static final Duration SLOW_POLL = Duration.ofMillis(50);

    private final JdbcClient database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition folded = lock.newCondition();
    private long folds;

    FoldedPosition(JdbcClient database) {
        this.database = database;
    }

    public long now() {
        return database.sql("select coalesce(min(position), 0) from consumer_position")
                .query(Long.class)
                .single();
    }

    /** Waits until {@code wanted} is visible or the time is up; the answer is the position reached. */
    public long await(long wanted, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = folds();
            long reached = now();
            long left = deadline - System.nanoTime();
            if (reached >= wanted || left <= 0) {
                return reached;
            }
            awaitFold(seen, Math.min(left, SLOW_POLL.toNanos()));
        }
    }

    void folded() {
        lock.lock();
        try {
            folds++;
            folded.signalAll();
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

    private void awaitFold(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (folds == seen && left > 0) {
                left = folded.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
