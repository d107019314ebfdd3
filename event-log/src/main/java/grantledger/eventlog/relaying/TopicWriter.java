package grantledger.eventlog.relaying;

import static java.nio.charset.StandardCharsets.US_ASCII;

import grantledger.eventlog.watching.RecordWatch;
import grantledger.format.Envelope;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes events to their partitions, each record naming the one before it there and how far all of them are. */
final class TopicWriter implements AutoCloseable {

    private static final int DELIVERY_MILLIS = 15_000;
    private static final String TRACE_PARENT = "traceparent";

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final UUID log;
    private final Chain chain;
    private final String topicId;
    private final RecordWatch watch;
    private Place place;

    TopicWriter(EventsTopic topic, UUID log, RelayPlace from, RecordWatch watch) {
        this.producer = new KafkaProducer<>(settings(topic), new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic.name();
        this.log = log;
        this.watch = watch;
        this.topicId = from.topicId();
        this.place = from.place();
        this.chain = from.chain().copy();
    }

    /**
     * LZ4, because it does without its native library where that cannot be loaded. An
     * acknowledgement that is not there after a quarter of a minute ends the turn; what was sent is sent again then.
     */
    static Map<String, Object> settings(EventsTopic topic) {
        return topic.brokers()
                .client(Map.ofEntries(
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", true),
                        Map.entry("linger.ms", 0),
                        Map.entry("batch.size", 256 * 1024),
                        Map.entry("compression.type", "lz4"),
                        Map.entry("max.request.size", EventsTopic.LARGEST_RECORD),
                        Map.entry("max.block.ms", 10_000),
                        Map.entry("request.timeout.ms", 10_000),
                        Map.entry("delivery.timeout.ms", DELIVERY_MILLIS)));
    }

    /** Returns when the broker has acknowledged all of it; after an exception, start again from the last place. */
    void send(List<StoredEvent> batch) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (StoredEvent event : batch) {
            sent.add(send(event));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledged(acknowledgement);
        }
        watch.sent(batch, Duration.ofNanos(System.nanoTime() - began));
    }

    /** The client gives up by itself; should its own thread have died, nobody else would. */
    static void acknowledged(Future<RecordMetadata> sent) throws InterruptedException, ExecutionException {
        try {
            sent.get(DELIVERY_MILLIS + 5_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new IllegalStateException("Kafka's client does not say whether the records have arrived", silent);
        }
    }

    private Future<RecordMetadata> send(StoredEvent event) {
        Envelope envelope = event.envelope();
        int partition = chain.partition(envelope.stream());
        Place before = chain.last(partition);
        place = Place.of(envelope);
        chain.goesOn(partition, place);
        byte[] value = RecordFormat.event(log, envelope, event.payload(), before, chain.positions());
        ProducerRecord<byte[], byte[]> one =
                new ProducerRecord<>(topic, partition, Chain.key(envelope.stream()), value);
        watch.traceParent(envelope).ifPresent(parent -> one.headers().add(TRACE_PARENT, parent.getBytes(US_ASCII)));
        return producer.send(one);
    }

    Place place() {
        return place;
    }

    RelayPlace reached() {
        return new RelayPlace(topicId, place, chain.copy());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
