package grantledger.resilience.network;

import java.time.Duration;

/** How one direction is at the moment, for all connections: open, slow, or a black hole that keeps what enters it. */
final class Way {
    private Duration delay = Duration.ZERO;
    private boolean held;

    synchronized void delay(Duration each) {
        delay = each;
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void open() {
        delay = Duration.ZERO;
        held = false;
        notifyAll();
    }

    /** Returns when what has been read may go on: bytes of a connection are late, never lost in its middle. */
    void travel() throws InterruptedException {
        Thread.sleep(delayWhenOpen());
    }

    private synchronized Duration delayWhenOpen() throws InterruptedException {
        while (held) {
            wait();
        }
        return delay;
    }
}
