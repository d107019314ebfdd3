package grantledger.query;

import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.RecordFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * A log and its relay in one: gives positions and versions, and sends each record twice, in the form and by the rules of
 * the real relay.
 */
final class Relay implements AutoCloseable {

    /** The log's time of position 0; each event is recorded a minute after the one before. */
    static final Instant BEGINNING = Instant.parse("2020-03-19T08:00:00Z");

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<UUID, Long> versions = new HashMap<>();
    private final long[] lastInPartition = new long[Servers.PARTITIONS];
    private volatile Exception failed;
    private long position;
    private Instant occurred;
    private UUID command = UUID.randomUUID();
    private String actor = "system";

    Relay(String topic) {
        this.topic = topic;
    }

    static Instant recordedAt(long position) {
        return BEGINNING.plusSeconds(60 * position);
    }

    static int partition(UUID stream) {
        return Utils.toPositive(Utils.murmur2(stream.toString().getBytes(StandardCharsets.US_ASCII)))
                % Servers.PARTITIONS;
    }

    /** An id whose events go to the partition. */
    static UUID idIn(int partition) {
        UUID id = UUID.randomUUID();
        while (partition(id) != partition) {
            id = UUID.randomUUID();
        }
        return id;
    }

    long position() {
        return position;
    }

    /** Who causes the events from here on. */
    Relay by(String subject) {
        actor = subject;
        return this;
    }

    /** When the next events happened in business; until told otherwise, when they are recorded. */
    Relay occurred(Instant at) {
        occurred = at;
        return this;
    }

    /** The events of one command: one command id, and afterwards watermarks. Returns the last position. */
    synchronized long send(UUID stream, Event... events) {
        append(stream, events);
        return watermarks();
    }

    /** One command that concerns several streams. */
    synchronized long sendTogether(Map<Event, UUID> streams) {
        command = UUID.randomUUID();
        streams.forEach((event, stream) -> put(stream, event));
        return watermarks();
    }

    private void put(UUID stream, Event event) {
        int partition = partition(stream);
        byte[] record = record(stream, event, versions.merge(stream, 1L, Long::sum), lastInPartition[partition]);
        byte[] key = stream.toString().getBytes(StandardCharsets.US_ASCII);
        raw(partition, key, record);
        raw(partition, key, record);
        lastInPartition[partition] = position;
    }

    /** The record of the next position, which has not been sent yet. */
    private byte[] record(UUID stream, Event event, long version, long after) {
        position++;
        EventType<Event> type = Event.CODEC.typeOf(event);
        Instant recordedAt = recordedAt(position);
        return RecordFormat.event(
                new Envelope(
                        position,
                        stream,
                        version,
                        UUID.randomUUID(),
                        type.name(),
                        type.revision(),
                        occurred == null ? recordedAt : occurred,
                        recordedAt,
                        actor,
                        "some-command",
                        command),
                Event.CODEC.write(event),
                after);
    }

    /** The next event as the log has it, which the relay has not sent: what it would have sent. */
    synchronized byte[] withheld(UUID stream, Event event) {
        int partition = partition(stream);
        byte[] record = record(stream, event, versions.merge(stream, 1L, Long::sum), lastInPartition[partition]);
        lastInPartition[partition] = position;
        return record;
    }

    /** The log gives out a position for bytes that nobody can make sense of. */
    synchronized void sendUnreadable(int partition) {
        position++;
        raw(
                partition,
                "{\"position\":%d,\"after\":%d,\"type\":\"Unheard\",\"revision\":1,\"payload\":{}}"
                        .formatted(position, lastInPartition[partition])
                        .getBytes(StandardCharsets.UTF_8));
        lastInPartition[partition] = position;
    }

    /** Several commands in one batch: sent, but without watermarks yet. */
    synchronized void append(UUID stream, Event... events) {
        command = UUID.randomUUID();
        for (Event event : events) {
            put(stream, event);
        }
    }

    /** What ends a batch. Returns the last position. */
    synchronized long watermarks() {
        for (int partition = 0; partition < lastInPartition.length; partition++) {
            if (lastInPartition[partition] < position) {
                raw(partition, RecordFormat.watermark(position, lastInPartition[partition]));
                lastInPartition[partition] = position;
            }
        }
        return acknowledged();
    }

    /** Returns the last position once everything sent so far has been acknowledged. */
    synchronized long acknowledged() {
        producer.flush();
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return position;
    }

    void raw(int partition, byte[] value) {
        raw(partition, null, value);
    }

    private void raw(int partition, byte[] key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(topic, partition, key, value), (_, failure) -> {
            failed = failure == null ? failed : failure;
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
