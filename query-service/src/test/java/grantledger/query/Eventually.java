package grantledger.query;

import java.time.Duration;
import java.time.Instant;

/** Waits, within bounds, for what happens in its own time. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Eventually() {}

    /** Tries again until it neither fails nor throws; at last its failure is the test's. */
    static void eventually(Runnable assertion) {
        Instant giveUp = Instant.now().plus(AT_MOST);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (Instant.now().isAfter(giveUp)) {
                    throw notYet;
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
