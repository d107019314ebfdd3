package grantledger.eventlog.relaying;

import grantledger.format.RecordFormat;
import grantledger.format.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Writes events to their partitions, each record naming the position before it in its partition, and ends each batch
 * with a watermark in every partition that did not get its last event.
 */
final class TopicWriter implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String topicId;
    private final long[] lastInPartition;
    private long position;

    TopicWriter(EventsTopic topic, RelayProgress from) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        topic.servers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "batch.size",
                        256 * 1024,
                        "max.request.size",
                        4 * 1024 * 1024,
                        "max.block.ms",
                        10_000,
                        "delivery.timeout.ms",
                        120_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.topic = topic.name();
        this.topicId = from.topicId();
        this.position = from.position();
        this.lastInPartition = from.lastInPartition().clone();
    }

    /** Returns when the broker has acknowledged all of it; after an exception, start again from the last progress. */
    void send(List<StoredEvent> batch) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size() + lastInPartition.length);
        for (StoredEvent event : batch) {
            byte[] key = key(event.envelope().stream());
            int partition = Utils.toPositive(Utils.murmur2(key)) % lastInPartition.length;
            byte[] value = RecordFormat.event(event.envelope(), event.payload(), lastInPartition[partition]);
            sent.add(put(partition, key, value, event.envelope().position()));
        }
        position = batch.getLast().envelope().position();
        for (int partition = 0; partition < lastInPartition.length; partition++) {
            if (lastInPartition[partition] < position) {
                byte[] value = RecordFormat.watermark(position, lastInPartition[partition]);
                sent.add(put(partition, null, value, position));
            }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private Future<RecordMetadata> put(int partition, byte[] key, byte[] value, long at) {
        lastInPartition[partition] = at;
        return producer.send(new ProducerRecord<>(topic, partition, key, value));
    }

    private static byte[] key(UUID stream) {
        return stream.toString().getBytes(StandardCharsets.US_ASCII);
    }

    long position() {
        return position;
    }

    RelayProgress progress() {
        return new RelayProgress(topicId, position, lastInPartition.clone());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
