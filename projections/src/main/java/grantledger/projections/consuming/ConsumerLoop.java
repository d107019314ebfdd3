package grantledger.projections.consuming;

import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.visibility.FoldedPosition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the views folded from start to stop: one consumer after the other, with a new one when one fails. */
public final class ConsumerLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final EventsTopic topic;
    private final ServingViews serving;
    private final LiveFolding folding;
    private final FoldedPosition folded;
    private final Duration retryAfter;
    private final Map<Integer, PartitionStatus> statuses = new ConcurrentSkipListMap<>();
    private final KeptThread thread = new KeptThread("events-consumer", this::consume);
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile ConsumerSession session;

    /** @param retryAfter how long a stopped partition rests before it is tried again */
    public ConsumerLoop(
            EventsTopic topic, ServingViews serving, LiveFolding folding, FoldedPosition folded, Duration retryAfter) {
        this.topic = topic;
        this.serving = serving;
        this.folding = folding;
        this.folded = folded;
        this.retryAfter = retryAfter;
    }

    /** The partitions in this instance's care, by number. */
    public Map<Integer, PartitionStatus> statuses() {
        return Map.copyOf(statuses);
    }

    /** Whether this instance knows which partitions are in its care. */
    public boolean joined() {
        ConsumerSession now = session;
        return now != null && now.joined();
    }

    /** What is wrong with the consumer as a whole, or null. */
    public String trouble() {
        return thread.trouble();
    }

    /** Makes the views if there are none, and begins to read. A database that is away is waited for. */
    public void start() {
        try {
            serving.ensure();
        } catch (SQLException away) {
            LOG.warn("The views' database does not answer yet: {}", away.getMessage());
        }
        thread.start();
    }

    /** Returns when what was being folded has been stored. */
    public void stop() {
        thread.stop();
        KafkaConsumer<?, ?> woken = consumer;
        if (woken != null) {
            woken.wakeup();
        }
        thread.join(STOPS_WITHIN);
    }

    public boolean isRunning() {
        return thread.isRunning();
    }

    private void consume() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> reading = topic.sharing()) {
            consumer = reading;
            if (isRunning()) {
                session = new ConsumerSession(
                        reading, topic, serving, folding, folded, retryAfter, statuses, thread::sign);
                session.run();
            }
        } finally {
            consumer = null;
            session = null;
            statuses.values().removeIf(status -> !status.stopped());
        }
    }
}
