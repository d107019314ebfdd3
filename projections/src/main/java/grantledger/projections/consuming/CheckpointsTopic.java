package grantledger.projections.consuming;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The topic of the log's checkpoints while one instance reads it, record after record. It has one partition. */
public final class CheckpointsTopic implements AutoCloseable {

    /** One record. */
    public record Checkpoint(long offset, byte[] value) {}

    /** Kafka does not answer, or has no such topic. */
    public static final class Away extends Exception {

        private static final long serialVersionUID = 1L;

        private Away(KafkaException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    private interface Asking<T> {
        T answer() throws InterruptedException;
    }

    private final TopicPartition partition;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicWatch watch;

    public CheckpointsTopic(EventsTopic topic) {
        this.partition = topic.partition(0);
        this.consumer = topic.alone();
        this.watch = new TopicWatch(topic);
        consumer.assign(List.of(partition));
    }

    /** The topic's id, by which one that was made anew is known; what was read of another is to be read from its beginning. */
    public String id() throws Away, InterruptedException {
        return asking(() -> watch.now().id());
    }

    /** Whether it is another topic than {@link #id} answered. Never waits. */
    public boolean changed() throws InterruptedException {
        return watch.changed();
    }

    public void begin(long offset) {
        consumer.seek(partition, offset);
    }

    /** The next records. Where the topic does not hold the next offset, it is read from its beginning. */
    public List<Checkpoint> next(Duration atMost) throws Away, InterruptedException {
        return asking(() -> {
            try {
                return consumer.poll(atMost).records(partition).stream()
                        .map(CheckpointsTopic::checkpoint)
                        .toList();
            } catch (OffsetOutOfRangeException lost) {
                consumer.seekToBeginning(List.of(partition));
                return List.of();
            }
        });
    }

    private static Checkpoint checkpoint(ConsumerRecord<byte[], byte[]> read) {
        return new Checkpoint(read.offset(), read.value());
    }

    private static <T> T asking(Asking<T> asking) throws Away, InterruptedException {
        try {
            return asking.answer();
        } catch (InterruptException ended) {
            throw ended;
        } catch (KafkaException away) {
            throw new Away(away);
        }
    }

    @Override
    public void close() {
        try (watch) {
            consumer.close();
        }
    }
}
