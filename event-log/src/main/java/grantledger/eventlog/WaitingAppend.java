package grantledger.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A request that waits for its outcome, or for its turn to write. */
final class WaitingAppend {

    private final EncodedAppend append;
    private final Thread owner = Thread.currentThread();
    private final long since = System.nanoTime();
    private volatile boolean turn;
    private volatile boolean done;
    private long before;
    private AppendRefused refusal;

    WaitingAppend(EncodedAppend append) {
        this.append = append;
    }

    EncodedAppend append() {
        return append;
    }

    void written(long positionBefore) {
        before = positionBefore;
        finish();
    }

    void refused(AppendRefused why) {
        refusal = why;
        finish();
    }

    private void finish() {
        done = true;
        LockSupport.unpark(owner);
    }

    boolean hasWaited(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    void yourTurn() {
        turn = true;
        LockSupport.unpark(owner);
    }

    boolean hasOutcome() {
        return done;
    }

    boolean isRecorded() {
        return done && refusal == null;
    }

    /** An interruption does not end the wait: the events may become durable, and the caller has to be told. */
    void awaitOutcomeOrTurn() {
        boolean interrupted = false;
        while (!done && !turn) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        turn = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not longer than this; an interrupted thread does not wait. */
    void awaitOutcomeOrTurn(long nanos) {
        if (!done && !turn) {
            LockSupport.parkNanos(this, nanos);
        }
        turn = false;
    }

    /** To be asked once {@link #hasOutcome()}. */
    long outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return before;
    }
}
