package grantledger.eventlog.relaying;

import grantledger.format.brokers.Brokers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A list on Kafka that is only added to, and kept for ever: a topic of one partition. It is read whole, and seldom: nobody
 * stays connected.
 */
public final class KeptList {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final EventsTopic topic;

    /** @param replication of the topic, when it is made */
    public KeptList(Brokers brokers, String name, short replication) {
        this.topic = new EventsTopic(brokers, name, 1, replication);
    }

    /**
     * Returns when the brokers have all of it; what is added again after a failure stands there twice.
     *
     * @throws IllegalStateException when Kafka does not take it
     */
    public void add(String key, List<byte[]> entries) throws InterruptedException {
        try (OrderedTopic made = OrderedTopic.open(topic)) {
            for (byte[] entry : entries) {
                made.send(key, entry);
            }
        } catch (KafkaException away) {
            throw away(away);
        }
    }

    /**
     * All that stands there now, in order; nothing while the topic has not been made.
     *
     * @throws IllegalStateException when Kafka does not tell
     */
    public List<byte[]> all() throws InterruptedException {
        try (KafkaTopic made = topic.open()) {
            return made.layout().isEmpty() ? List.of() : read();
        } catch (KafkaException away) {
            throw away(away);
        }
    }

    private IllegalStateException away(KafkaException failure) {
        return new IllegalStateException(topic.brokers().trouble(failure), failure);
    }

    private List<byte[]> read() {
        TopicPartition partition = new TopicPartition(topic.name(), 0);
        List<byte[]> entries = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                var some = consumer.poll(Duration.ofMillis(200));
                some.forEach(entry -> entries.add(entry.value()));
                if (!some.isEmpty()) {
                    giveUp = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("Kafka at " + topic.brokers() + " does not send " + topic.name());
                }
            }
        }
        return entries;
    }

    private Map<String, Object> reading() {
        return topic.brokers()
                .client(Map.of(
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "request.timeout.ms",
                        5_000,
                        "default.api.timeout.ms",
                        8_000));
    }
}
