package grantledger.eventlog.relaying;

import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.embedded.SharedServers;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.Place;
import grantledger.format.RecordFormat;
import grantledger.format.brokers.Brokers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A log of its own that is relayed to a topic of its own. */
final class RelayedLog implements AutoCloseable {

    static final long LOCK = 11;
    static final int PARTITIONS = 3;

    private static final AtomicInteger TOPICS = new AtomicInteger();

    final LogDatabase database = new LogDatabase();
    final StandingThreads threads = new StandingThreads();
    final EventReader reader = database.reader();
    final EventsTopic topic;
    private final NewEvents newEvents = new NewEvents();
    private final EventLog log = new EventLog(database.service(), Clock.systemUTC(), newEvents, 1_000);
    private Follower relay;

    RelayedLog() {
        this("log-" + TOPICS.incrementAndGet());
    }

    /** Another log that is relayed to a topic that is there. */
    RelayedLog(String topic) {
        this.topic =
                new EventsTopic(Brokers.at(SharedServers.kafka().bootstrapServers()), topic, PARTITIONS, (short) 1);
    }

    void append(int events) {
        for (int number = 0; number < events; number++) {
            log.append(LogDatabase.append(event(UUID.randomUUID(), 1)));
        }
    }

    EventLog log() {
        return log;
    }

    Follower start() {
        relay = new Follower(
                "relay",
                LOCK,
                database.service(),
                threads,
                reader,
                newEvents,
                Relay.PACE,
                turn -> Relay.begin(topic, reader, turn));
        relay.start();
        return relay;
    }

    void stop() {
        relay.stop();
    }

    /** Publishes all that has been appended, and stops. */
    void publish() throws InterruptedException {
        start();
        awaitPublished();
        stop();
    }

    void awaitPublished() throws InterruptedException {
        long last = reader.lastPosition();
        await("published up to " + last, () -> relay.position() == last);
    }

    <T extends Throwable> T awaitFailure(Class<T> kind) throws InterruptedException {
        await(kind.getSimpleName(), () -> kind.isInstance(relay.failure()));
        return kind.cast(relay.failure());
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; trouble: %s", what, relay == null ? null : relay.trouble())
                    .isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    TopicOperations operations() {
        return new TopicOperations(topic, LOCK, database.service(), reader);
    }

    TopicWatch watch() {
        TopicWatch watch = new TopicWatch(topic, database.service(), reader, threads);
        watch.start();
        return watch;
    }

    /** The log as it was when it ended at a position, and what was kept beside it then; as a backup has it. */
    void putBackTo(long position) {
        database.sql()
                .sql("alter table event disable trigger event_is_immutable")
                .update();
        database.sql()
                .sql("delete from event where position > ?")
                .param(position)
                .update();
        database.sql()
                .sql("alter table event enable trigger event_is_immutable")
                .update();
        database.sql()
                .sql("delete from relay_place where position > ?")
                .param(position)
                .update();
    }

    /** Everything on the topic, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> raw() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", topic.brokers().servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    List<RecordFormat.Event> records() {
        return raw().stream().map(record -> RecordFormat.read(record.value())).toList();
    }

    /** Every event of the log is on the topic, once, after the one before it in its partition. */
    void assertTheTopicIsACopy() {
        Map<Integer, Place> before = new java.util.HashMap<>();
        for (ConsumerRecord<byte[], byte[]> raw : raw()) {
            RecordFormat.Event record = RecordFormat.read(raw.value());
            assertThat(record.log()).isEqualTo(reader.logId());
            assertThat(record.after()).isEqualTo(before.getOrDefault(raw.partition(), Place.START));
            assertThat(record.sent().get(raw.partition())).isEqualTo(record.position());
            before.put(raw.partition(), Place.of(record.stored().envelope()));
        }
        assertThat(positions()).containsExactlyElementsOf(upTo(reader.lastPosition()));
        assertThat(records())
                .allSatisfy(it -> assertThat(reader.idAt(it.position()))
                        .contains(it.stored().envelope().eventId()));
    }

    Stream<Long> positions() {
        return records().stream().map(RecordFormat.Event::position).sorted();
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    void write(int partition, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topic.brokers().servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topic.name(), partition, null, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", topic.brokers().servers()));
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.stop();
        }
        database.close();
    }
}
