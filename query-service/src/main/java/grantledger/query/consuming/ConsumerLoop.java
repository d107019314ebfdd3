package grantledger.query.consuming;

import grantledger.query.folding.Folding;
import grantledger.query.folding.Generations;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps a consumer alive from start to stop, with a new one when one fails. */
@Component
public class ConsumerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);

    private final EventsTopic topic;
    private final DataSource database;
    private final Folding folding;
    private final FoldedPosition position;
    private final Generations generations;
    private final Consuming.Settings settings;
    private final Map<Integer, PartitionStatus> statuses = new ConcurrentSkipListMap<>();
    private volatile boolean running;
    private Thread thread;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile LiveConsumer live;

    ConsumerLoop(
            EventsTopic topic,
            DataSource database,
            Folding folding,
            FoldedPosition position,
            Generations generations,
            Consuming.Settings settings) {
        this.topic = topic;
        this.database = database;
        this.folding = folding;
        this.position = position;
        this.generations = generations;
        this.settings = settings;
    }

    /** The partitions in this instance's care, by number. */
    public Map<Integer, PartitionStatus> statuses() {
        return Map.copyOf(statuses);
    }

    /** Whether this instance knows which partitions are in its care. */
    public boolean joined() {
        LiveConsumer now = live;
        return now != null && now.joined();
    }

    /** Before the server takes requests, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        try {
            generations.ensureServing();
        } catch (SQLException away) {
            LOG.warn("The views' database does not answer yet: {}", away.getMessage());
        }
        running = true;
        thread = Thread.ofPlatform().name("events-consumer").start(this::keepConsuming);
    }

    @Override
    public synchronized void stop() {
        running = false;
        KafkaConsumer<?, ?> woken = consumer;
        if (woken != null) {
            woken.wakeup();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepConsuming() {
        while (isRunning()) {
            try (KafkaConsumer<byte[], byte[]> reading = topic.sharing()) {
                consumer = reading;
                if (isRunning()) {
                    live = new LiveConsumer(
                            reading, topic, database, folding, position, settings.retryAfter(), statuses);
                    live.run();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("The consumer failed and starts again: {}", failure.toString());
                rest();
            } finally {
                consumer = null;
                live = null;
                statuses.values().removeIf(status -> !status.stopped());
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
