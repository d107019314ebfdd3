package grantledger.command.eventlog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who follow the log, when this instance has appended or hears that another one has. */
public final class NewEvents {

    private final Lock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private long signals;

    public void signal() {
        lock.lock();
        try {
            signals++;
            signalled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The number of signals so far, to hand to {@link #await} so that none is missed in between. */
    public long seen() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal after {@code seen}, for at most {@code millis}. */
    public void await(long seen, long millis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (signals == seen && nanos > 0) {
                nanos = signalled.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
