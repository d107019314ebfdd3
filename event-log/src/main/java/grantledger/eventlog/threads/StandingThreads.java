package grantledger.eventlog.threads;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts threads that the service cannot do without, and remembers which of them has ended by something that was thrown:
 * nobody else notices, because nobody waits for them.
 */
public final class StandingThreads {

    private static final Logger LOG = LoggerFactory.getLogger(StandingThreads.class);

    private final Map<String, Throwable> ended = new ConcurrentSkipListMap<>();

    /** A thread of the platform's own that does the work. */
    public Thread start(String name, Runnable work) {
        return start(Thread.ofPlatform().name(name), name, work);
    }

    /** A light thread that does the work. */
    public Thread startVirtual(String name, Runnable work) {
        return start(Thread.ofVirtual().name(name), name, work);
    }

    private Thread start(Thread.Builder thread, String name, Runnable work) {
        return thread.start(() -> {
            try {
                work.run();
            } catch (Throwable thrown) {
                ended.put(name, thrown);
                LOG.error("The thread {} has ended, and only a restart of the service brings it back", name, thrown);
            }
        });
    }

    /** The names of those that have ended by something that was thrown, and what that was. */
    public Map<String, Throwable> ended() {
        return Map.copyOf(ended);
    }
}
