package grantledger.eventlog.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says every few seconds what is being done, how far it is, and how long it will take. */
final class Progress implements AutoCloseable {

    private static final int SECONDS = 3;

    private final Clock clock;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());
    private volatile String doing = "";
    private volatile Instant began;
    private volatile long total;
    private volatile long done;

    Progress(Clock clock, Consumer<String> told) {
        this.clock = clock;
        this.began = clock.instant();
        var _ = ticking.scheduleAtFixedRate(() -> told.accept(line()), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** @param total how many there are of what is counted; 0 where nothing is */
    void begin(String doing, long total) {
        this.doing = doing;
        this.total = total;
        this.done = 0;
        this.began = clock.instant();
    }

    void reached(long done) {
        this.done = done;
    }

    String line() {
        Duration soFar = Duration.between(began, clock.instant());
        long now = done;
        if (total == 0 || now == 0 || soFar.isZero()) {
            return "  … %s, %d s".formatted(doing, soFar.toSeconds());
        }
        double perSecond = now * 1_000.0 / soFar.toMillis();
        return String.format(
                Locale.ROOT,
                "  … %s: %,d of %,d, %,.0f/s, about %,.0f s left",
                doing,
                now,
                total,
                perSecond,
                Math.max(0, total - now) / perSecond);
    }

    @Override
    public void close() {
        ticking.shutdownNow();
    }
}
