package grantledger.eventlog.relaying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Single records of the topic, wherever they stand. */
final class TopicRecords implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    TopicRecords(EventsTopic topic) {
        this.topic = topic.name();
        this.consumer = new KafkaConsumer<>(
                topic.brokers()
                        .client(Map.of(
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "none",
                                "allow.auto.create.topics",
                                false,
                                "request.timeout.ms",
                                5_000,
                                "default.api.timeout.ms",
                                8_000,
                                "fetch.max.wait.ms",
                                20, // nobody waits here for records that are still to come
                                "max.partition.fetch.bytes",
                                64 * 1024)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The last record of each partition that has any. */
    List<ConsumerRecord<byte[], byte[]>> last(int partitions) {
        return answered(() -> {
            List<TopicPartition> all = assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
            Map<TopicPartition, Long> wanted = new HashMap<>();
            ends.forEach((partition, end) -> {
                if (end > begins.get(partition)) {
                    wanted.put(partition, end - 1);
                }
            });
            return read(wanted);
        });
    }

    /** One that is there, of a topic whose last ones have been asked for. */
    ConsumerRecord<byte[], byte[]> at(int partition, long offset) {
        return answered(
                () -> read(Map.of(new TopicPartition(topic, partition), offset)).getFirst());
    }

    /** The offset of the first record that a partition still has. */
    long first(int partition) {
        TopicPartition asked = new TopicPartition(topic, partition);
        return answered(() -> consumer.beginningOffsets(List.of(asked)).get(asked));
    }

    private List<TopicPartition> assign(int partitions) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(it -> new TopicPartition(topic, it))
                .toList();
        if (consumer.assignment().size() != partitions) {
            consumer.assign(all);
            consumer.pause(all);
            all.forEach(partition -> consumer.seek(partition, 0)); // otherwise it asks the group, and there is none
        }
        return all;
    }

    private List<ConsumerRecord<byte[], byte[]>> read(Map<TopicPartition, Long> wanted) {
        wanted.forEach(consumer::seek);
        consumer.resume(wanted.keySet());
        try {
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < wanted.size()) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("Kafka does not hand out the records that it has");
                }
                take(wanted, found);
            }
            return found;
        } finally {
            consumer.pause(consumer.assignment());
        }
    }

    private void take(Map<TopicPartition, Long> wanted, Collection<ConsumerRecord<byte[], byte[]>> found) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (wanted.get(partition) == record.offset()) {
                found.add(record);
                consumer.pause(List.of(partition));
            }
        }
    }

    private <T> T answered(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (KafkaException away) {
            throw new IllegalStateException("The topic cannot be read: " + away.getMessage(), away);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
