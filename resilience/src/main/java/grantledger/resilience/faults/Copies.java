package grantledger.resilience.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A second producer, which sends each record that it reads once more to the same partition. */
record Copies(KafkaConsumer<byte[], byte[]> reading, KafkaProducer<byte[], byte[]> writing) implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    static Copies of(String servers) {
        return new Copies(
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()));
    }

    /** Those that are there at the beginning, and those that come within the time, copies of copies among them. */
    void make(Duration time) {
        var partitions = reading.partitionsFor(Topic.NAME).stream()
                .map(it -> new TopicPartition(Topic.NAME, it.partition()))
                .toList();
        reading.assign(partitions);
        reading.seekToBeginning(partitions);
        var end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            reading.poll(POLL).forEach(this::copy);
        }
        writing.flush();
    }

    private void copy(ConsumerRecord<byte[], byte[]> one) {
        var _ = writing.send(new ProducerRecord<>(Topic.NAME, one.partition(), one.key(), one.value()));
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
