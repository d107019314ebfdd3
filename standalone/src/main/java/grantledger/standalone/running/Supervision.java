package grantledger.standalone.running;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sees a part end by itself, says so at once, and starts it again; a part that ends again and again, or does not get
 * ready, is given up, and with it everything.
 */
final class Supervision {
    private static final int MOST_RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    /** Ctrl-C reaches the services, too, and at times before this process has begun to stop. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    /**
     * @param ended      completes when what runs now is gone
     * @param startAgain returns when it serves
     * @param lastWords  the end of its log
     */
    record Part(String name, Supplier<CompletableFuture<?>> ended, Runnable startAgain, Supplier<String> lastWords) {}

    private final Screen screen;
    private final Parts parts;
    private final CompletableFuture<CannotStart> given = new CompletableFuture<>();
    private List<Part> watched = List.of();
    private boolean begun;

    Supervision(Screen screen, Parts parts) {
        this.screen = screen;
        this.parts = parts;
    }

    void of(List<Part> all) {
        watched = all;
    }

    /** For a part that cannot be started again: everything ends with the reason. */
    void endWith(String name, CompletableFuture<String> reason) {
        var _ = reason.thenAccept(why -> given.complete(new CannotStart(name + " failed: " + why)));
    }

    synchronized void begin() {
        if (!begun) {
            begun = true;
            watched.forEach(part -> Thread.ofVirtual().start(() -> keepRunning(part)));
        }
    }

    /** Completes when a part has been given up. */
    CompletableFuture<CannotStart> given() {
        return given;
    }

    private void keepRunning(Part part) {
        var restarts = new ArrayDeque<Instant>();
        while (!given.isDone()) {
            part.ended().get().join();
            pause();
            if (parts.isClosed()) {
                return;
            }
            handle(part, restarts);
        }
    }

    private void handle(Part part, Deque<Instant> restarts) {
        restarts.removeIf(then -> then.plus(WITHIN).isBefore(Instant.now()));
        if (restarts.size() >= MOST_RESTARTS) {
            given.complete(new CannotStart("%s ended by itself once more, %d times within %d minutes. %s"
                    .formatted(
                            part.name(),
                            MOST_RESTARTS + 1,
                            WITHIN.toMinutes(),
                            part.lastWords().get())));
            return;
        }
        restarts.add(Instant.now());
        screen.line("  ✗ %s ended by itself; it is started again (%d of at most %d within %d minutes)"
                .formatted(part.name(), restarts.size(), MOST_RESTARTS, WITHIN.toMinutes()));
        startAgain(part);
    }

    /** One that ends while it starts has ended once more, which {@link #keepRunning} sees. */
    private void startAgain(Part part) {
        try {
            screen.waitFor(
                    part.name() + ", again",
                    () -> parts.whileOpen(part.name(), () -> {
                        part.startAgain().run();
                        return part;
                    }));
        } catch (RuntimeException e) {
            if (!hasEnded(part)) {
                given.complete(new CannotStart(
                        part.name() + " ended by itself and did not start again. " + e.getMessage(), e));
            }
        }
    }

    /** That a process is gone is known a moment before its end is told. */
    private static boolean hasEnded(Part part) {
        return part.ended()
                .get()
                .thenApply(_ -> true)
                .completeOnTimeout(false, 5, TimeUnit.SECONDS)
                .join();
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
