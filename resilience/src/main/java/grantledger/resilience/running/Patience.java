package grantledger.resilience.running;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what will be so in a while. */
public final class Patience {
    private Patience() {}

    /** @return whether it came to be within the time */
    public static boolean until(BooleanSupplier so, Duration within) {
        long giveUp = System.nanoTime() + within.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            rest(Duration.ofMillis(100));
        }
        return true;
    }

    /** @throws IllegalStateException when it did not come to be */
    public static void require(String what, BooleanSupplier so, Duration within) {
        if (!until(so, within)) {
            throw new IllegalStateException(what + " did not happen within " + within.toSeconds() + " s");
        }
    }

    public static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
