package grantledger.eventlog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who follow the log, when this instance has appended or hears that another one has. */
public final class NewEvents {

    private final Lock lock = new ReentrantLock();
    private final Condition counted = lock.newCondition();
    private long appended;
    private long heard;

    /** This instance has appended. */
    public void appended() {
        lock.lock();
        try {
            appended++;
            counted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Another instance says that it has appended. */
    public void heard() {
        lock.lock();
        try {
            heard++;
            counted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The number of times anybody has appended, to hand to {@link #await} so that none is missed in between. */
    public long seen() {
        lock.lock();
        try {
            return appended + heard;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until anybody has appended since {@code seen}, for at most {@code millis}. */
    public void await(long seen, long millis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (appended + heard == seen && nanos > 0) {
                nanos = counted.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until this instance has appended more than {@code before} times, and returns how often it has by then. */
    public long awaitAppended(long before) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (appended == before) {
                counted.await();
            }
            return appended;
        } finally {
            lock.unlock();
        }
    }
}
