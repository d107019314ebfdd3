package grantledger.eventlog;

import java.util.concurrent.locks.LockSupport;

/** A request that waits for its outcome, or for its turn to write. */
final class WaitingAppend {

    private final EncodedAppend append;
    private final Thread owner = Thread.currentThread();
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

    void yourTurn() {
        turn = true;
        LockSupport.unpark(owner);
    }

    boolean hasOutcome() {
        return done;
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
