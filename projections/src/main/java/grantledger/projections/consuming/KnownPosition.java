package grantledger.projections.consuming;

import grantledger.format.RecordFormat;
import grantledger.format.UnreadableEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The highest position on the topic: once a second the last record of each partition is looked at, so that the lag is
 * known however far behind the folds are. Also how it is noticed that Kafka is away.
 */
public final class KnownPosition {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPosition.class);
    private static final long EVERY_MILLIS = 1_000;

    private final EventsTopic topic;
    private volatile boolean running;
    private Thread thread;
    private volatile long highest;
    private volatile boolean reachable;

    public KnownPosition(EventsTopic topic) {
        this.topic = topic;
    }

    public long highest() {
        return highest;
    }

    /** Whether Kafka answered when it was last asked. */
    public boolean kafkaAnswers() {
        return reachable;
    }

    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("known-position").start(this::keepLooking);
    }

    public synchronized void stop() {
        running = false;
        thread.interrupt();
    }

    public boolean isRunning() {
        return running;
    }

    private void keepLooking() {
        while (isRunning()) {
            try (KafkaConsumer<byte[], byte[]> consumer = topic.alone()) {
                lookUntilItFails(consumer);
            } catch (InterruptedException | InterruptException ended) {
                return;
            } catch (KafkaException away) {
                if (reachable) {
                    LOG.warn("Kafka does not answer: {}", away.getMessage());
                }
                reachable = false;
            }
            pause();
        }
    }

    private void lookUntilItFails(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        Map<TopicPartition, Long> seen = new HashMap<>();
        while (isRunning()) {
            List<TopicPartition> partitions = topic.partitions(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            reachable = true;
            look(
                    consumer,
                    ends.entrySet().stream()
                            .filter(end -> end.getValue() > seen.getOrDefault(end.getKey(), 0L))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            seen.putAll(ends);
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private void look(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> moved) {
        consumer.pause(consumer.assignment());
        consumer.resume(moved.keySet());
        moved.forEach((partition, end) -> consumer.seek(partition, end - 1));
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        Map<TopicPartition, Long> missing = new HashMap<>(moved);
        while (!missing.isEmpty() && System.nanoTime() < until) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                missing.remove(new TopicPartition(record.topic(), record.partition()));
                highest = Math.max(highest, position(record.value()));
            });
        }
    }

    /** 0 when the record cannot be read: whoever folds it will say why. */
    private static long position(byte[] record) {
        try {
            return RecordFormat.read(record).position();
        } catch (UnreadableEvent unreadable) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
