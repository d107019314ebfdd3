package grantledger.standalone;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the system does by itself. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Eventually() {}

    public static <T> T see(Supplier<T> look, Predicate<T> wanted) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("Still " + seen + " after " + PATIENCE.toSeconds() + " s");
            }
            pause(50);
            seen = look.get();
        }
        return seen;
    }

    /** Tries again after each such failure, as a person would who is told to. */
    public static <T> T succeeds(Supplier<T> task, Class<? extends RuntimeException> passing) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return task.get();
            } catch (RuntimeException e) {
                if (!passing.isInstance(e) || System.nanoTime() > giveUp) {
                    throw e;
                }
                pause(500);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
