package grantledger.eventlog.relaying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic that is kept for ever and whose one partition takes records one after the other; the last ones can be read. */
public final class OrderedTopic implements AutoCloseable {

    private final KafkaTopic kafka;
    private final TopicLayout layout;
    private final Producer<byte[], byte[]> producer;

    private OrderedTopic(KafkaTopic kafka, TopicLayout layout) {
        this.kafka = kafka;
        this.layout = layout;
        this.producer = new KafkaProducer<>(
                TopicWriter.settings(kafka.topic()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Makes the topic unless it exists.
     *
     * @param topic of one partition
     * @throws IllegalStateException when Kafka does not answer
     */
    public static OrderedTopic open(EventsTopic topic) throws InterruptedException {
        KafkaTopic kafka = topic.open();
        try {
            return new OrderedTopic(kafka, kafka.ensure());
        } catch (Throwable failure) {
            kafka.close();
            throw failure;
        }
    }

    /** Whether it is still the topic that was opened, and not one that was made anew under its name. */
    public boolean isSame() throws InterruptedException {
        return kafka.layout().equals(Optional.of(layout));
    }

    /** The last records, at most so many, in their order. */
    public List<byte[]> last(int most) {
        List<byte[]> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> last : kafka.records().last(1)) {
            long first = Math.max(kafka.records().first(0), last.offset() - most + 1);
            for (long offset = first; offset < last.offset(); offset++) {
                found.add(kafka.records().at(0, offset).value());
            }
            found.add(last.value());
        }
        return found;
    }

    /** Returns when the broker has acknowledged it. After an exception it may be there or not. */
    public void send(String key, byte[] value) throws InterruptedException {
        try {
            TopicWriter.acknowledged(
                    producer.send(new ProducerRecord<>(kafka.topic().name(), 0, key.getBytes(UTF_8), value)));
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "Kafka does not take it: " + refused.getCause().getMessage(), refused);
        }
    }

    @Override
    public void close() {
        try (kafka) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
