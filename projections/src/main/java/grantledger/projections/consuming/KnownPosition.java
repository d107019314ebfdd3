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
 * The last position on the topic: once a second the last record of each partition is looked at, so that the lag is
 * known however far behind the folds are. Also how it is noticed that Kafka is away.
 */
public final class KnownPosition {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPosition.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /**
     * @param position of the last event on the topic; 0 when it has none
     * @param whole whether every partition's last record could be read
     * @param askedAt by the system's clock in nanoseconds: what was on the topic then is known
     */
    record End(long position, boolean whole, long askedAt) {}

    private static final End UNKNOWN = new End(0, false, Long.MIN_VALUE);

    private final EventsTopic topic;
    private final KeptThread thread = new KeptThread("known-position", this::look);
    private volatile End end = UNKNOWN;
    private volatile boolean reachable;
    private volatile String away;

    public KnownPosition(EventsTopic topic) {
        this.topic = topic;
    }

    /** The last position on the topic, a second or so ago; 0 when nothing is known. */
    public long highest() {
        return end.position();
    }

    End end() {
        return end;
    }

    /** Whether Kafka answered when it was last asked. */
    public boolean kafkaAnswers() {
        return reachable;
    }

    /** Why Kafka did not answer when it was last asked, in one line, or null when it did. */
    public String away() {
        return away;
    }

    /** What is wrong with the looking itself, or null. */
    public String trouble() {
        return thread.trouble();
    }

    public void start() {
        thread.start();
    }

    public void stop() {
        thread.stop();
        thread.interrupt();
    }

    public boolean isRunning() {
        return thread.isRunning();
    }

    private void look() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.alone()) {
            lookUntilItFails(consumer);
        } catch (InterruptException ended) {
            throw ended;
        } catch (KafkaException failure) {
            String why = topic.trouble(failure);
            if (!why.equals(away)) {
                LOG.warn("Kafka does not answer. {}", why);
            }
            away = why;
            reachable = false;
            thread.stillHere();
            Thread.sleep(EVERY);
        }
    }

    private void lookUntilItFails(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        LastRecords seen = new LastRecords();
        while (isRunning()) {
            long askedAt = System.nanoTime();
            List<TopicPartition> partitions = topic.partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            reachable = true;
            away = null;
            look(consumer, seen, seen.moved(ends));
            end = new End(seen.position(), seen.whole(), askedAt);
            thread.sign();
            Thread.sleep(EVERY);
        }
    }

    private static void look(
            KafkaConsumer<byte[], byte[]> consumer, LastRecords seen, Map<TopicPartition, Long> moved) {
        consumer.assign(moved.keySet()); // and no others: those without a record have no offset to be at
        moved.forEach((partition, end) -> consumer.seek(partition, end - 1));
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        Map<TopicPartition, Long> missing = new HashMap<>(moved);
        while (!missing.isEmpty() && System.nanoTime() < until) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                missing.remove(partition);
                seen.put(partition, record.offset() + 1, position(record.value()));
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

    /** The last records of the partitions, as far as they have been looked at. */
    private static final class LastRecords {

        private record Last(long end, long position) {}

        private final Map<TopicPartition, Last> partitions = new HashMap<>();
        private Map<TopicPartition, Long> ends = Map.of();

        /** The partitions with records that have not been looked at. All are forgotten when the topic is another one. */
        Map<TopicPartition, Long> moved(Map<TopicPartition, Long> now) {
            if (partitions.entrySet().stream()
                    .anyMatch(last -> last.getValue().end() > now.getOrDefault(last.getKey(), 0L))) {
                partitions.clear();
            }
            ends = now;
            return now.entrySet().stream()
                    .filter(end -> end.getValue() > end(end.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** A record that came again does not take back what a later one has told. */
        void put(TopicPartition partition, long end, long position) {
            Last before = partitions.get(partition);
            long highest = position == 0 || before == null ? position : Math.max(before.position(), position);
            partitions.put(partition, new Last(end, highest));
        }

        long position() {
            return partitions.values().stream().mapToLong(Last::position).max().orElse(0);
        }

        boolean whole() {
            return ends.entrySet().stream()
                    .allMatch(end -> end.getValue() == 0
                            || (end(end.getKey()) >= end.getValue()
                                    && partitions.get(end.getKey()).position() > 0));
        }

        private long end(TopicPartition partition) {
            Last last = partitions.get(partition);
            return last == null ? 0 : last.end();
        }
    }
}
