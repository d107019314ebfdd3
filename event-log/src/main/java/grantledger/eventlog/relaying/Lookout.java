package grantledger.eventlog.relaying;

import grantledger.eventlog.EventReader;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks every few seconds, while events are published, whether the topic still is what it was when the turn began. It does
 * so beside the relay, which need not wait for it.
 */
final class Lookout implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final KafkaTopic kafka;
    private final TopicLayout layout;
    private final EventReader log;
    private long lookedAt = System.nanoTime();
    private Thread looking;
    private volatile Throwable found;

    /** @param kafka is this one's from now on, and is closed by it */
    Lookout(KafkaTopic kafka, TopicLayout layout, EventReader log) {
        this.kafka = kafka;
        this.layout = layout;
        this.log = log;
    }

    /**
     * Begins to look when it is time, and tells what was found the last time. Whatever has become of the topic, the next
     * turn finds out what to do about it.
     *
     * @throws PublishingStopped     when the topic is no copy of the log
     * @throws IllegalStateException when it is not what it was
     */
    void look(TopicWriter writer) {
        if (found instanceof RuntimeException wrong) {
            throw wrong;
        } else if (found != null) {
            throw new IllegalStateException("The topic could not be looked at", found);
        }
        boolean free = looking == null || !looking.isAlive();
        if (free && System.nanoTime() - lookedAt > PAUSE_NANOS) {
            lookedAt = System.nanoTime();
            RelayPlace reached = writer.reached();
            looking = Thread.ofVirtual().name("relay-lookout").start(() -> compare(reached));
        }
    }

    private void compare(RelayPlace reached) {
        try {
            if (!kafka.layout().equals(Optional.of(layout))) {
                throw new IllegalStateException("The topic is another one than when the turn began");
            }
            Inspection now = Inspection.of(kafka, layout, log, Optional.of(reached));
            if (now.lostAfter(reached.chain()).isPresent()) {
                throw new IllegalStateException("The topic has lost records that it had acknowledged");
            }
        } catch (Throwable wrong) {
            found = wrong;
        }
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.interrupt();
            try {
                looking.join(Duration.ofSeconds(10));
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
        kafka.close();
    }
}
