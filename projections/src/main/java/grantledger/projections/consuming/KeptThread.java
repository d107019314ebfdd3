package grantledger.projections.consuming;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one thing again and again until it is stopped. Whatever is thrown, an error included, is told, and
 * after a rest it begins again; that it has ended all the same, or has not been heard of for long, is told as well.
 */
public final class KeptThread {

    /** Does its work until it fails or {@link #isRunning} says no more, and gives a sign whenever it has come round. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptThread.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final long SILENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final String name;
    private final Work work;
    private final AtomicReference<String> failure = new AtomicReference<>();
    private volatile boolean running;
    private volatile long lastSign;
    private volatile Thread thread;

    public KeptThread(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    public synchronized void start() {
        running = true;
        lastSign = System.nanoTime();
        thread = Thread.ofPlatform().daemon().name(name).start(this::keepWorking);
    }

    /** Asks it to end; {@link #join} waits for that. */
    public synchronized void stop() {
        running = false;
    }

    public void interrupt() {
        Thread ended = thread;
        if (ended != null) {
            ended.interrupt();
        }
    }

    public void join(Duration atMost) {
        Thread ended = thread;
        if (ended == null) {
            return;
        }
        try {
            ended.join(atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** All is well: what was told before is over. */
    public void sign() {
        lastSign = System.nanoTime();
        failure.set(null);
    }

    /** It lives, though nothing may be well. */
    public void stillHere() {
        lastSign = System.nanoTime();
    }

    /** What is wrong with it, or null. */
    public String trouble() {
        Thread now = thread;
        if (!running || now == null) {
            return null;
        }
        if (!now.isAlive()) {
            return "The thread " + name + " has ended: " + failure.get();
        }
        long silence = System.nanoTime() - lastSign;
        return silence > SILENCE_NANOS
                ? "The thread " + name + " has not been heard of for "
                        + Duration.ofNanos(silence).toSeconds() + " s"
                : failure.get();
    }

    private void keepWorking() {
        while (running) {
            try {
                work.run();
            } catch (InterruptedException | InterruptException ended) {
                failure.set("it was interrupted");
                return;
            } catch (Throwable thrown) {
                tell(thrown);
            }
        }
    }

    private void tell(Throwable thrown) {
        String now = String.valueOf(thrown);
        if (!now.equals(failure.getAndSet(now))) {
            LOG.error("The thread {} failed and begins again", name, thrown);
        }
        lastSign = System.nanoTime();
        try {
            Thread.sleep(REST);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
