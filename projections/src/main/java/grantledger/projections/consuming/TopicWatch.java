package grantledger.projections.consuming;

import grantledger.projections.storing.TopicLayout;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the topic was made anew: offsets then mean nothing any more, and the consumer itself is not told. */
final class TopicWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final EventsTopic topic;
    private final Admin admin;
    private TopicLayout last;
    private KafkaFuture<TopicLayout> asked;
    private long askAgain;

    TopicWatch(EventsTopic topic) {
        this.topic = topic;
        this.admin = topic.admin();
    }

    /** The topic as it is now. */
    TopicLayout now() throws InterruptedException {
        last = EventsTopic.answer(topic.layout(admin));
        asked = null;
        askAgain = System.nanoTime() + EVERY_NANOS;
        return last;
    }

    /** Whether it is another topic than {@link #now} answered. Never waits. */
    boolean changed() throws InterruptedException {
        if (last == null || (asked == null && System.nanoTime() - askAgain < 0)) {
            return false;
        }
        if (asked == null) {
            asked = topic.layout(admin);
        }
        if (!asked.isDone()) {
            return false;
        }
        askAgain = System.nanoTime() + EVERY_NANOS;
        try {
            return !asked.get().equals(last);
        } catch (ExecutionException away) {
            LOG.debug("The topic cannot be looked at", away);
            return false;
        } finally {
            asked = null;
        }
    }

    /** The number of its partitions, 0 until it is known. */
    int partitions() {
        return last == null ? 0 : last.partitions();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
