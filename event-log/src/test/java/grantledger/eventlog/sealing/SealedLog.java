package grantledger.eventlog.sealing;

import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.embedded.SharedServers;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.relaying.EventsTopic;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.brokers.Brokers;
import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.tree.TileId;
import grantledger.format.tree.Tiles;
import grantledger.format.tree.Tree;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A log of its own that is sealed with keys of its own and published to a topic of its own. */
final class SealedLog implements AutoCloseable {

    static final long LOCK = 12;
    static final String NAME = "example.org/log";
    static final Follower.Pace PACE = new Follower.Pace(600, 1_000_000, 10);

    private static final AtomicInteger TOPICS = new AtomicInteger();

    final LogDatabase database = new LogDatabase();
    final StandingThreads threads = new StandingThreads();
    final EventReader reader = database.reader();
    final KeyDirectory keys;
    EventsTopic topic = new EventsTopic(
            Brokers.at(SharedServers.kafka().bootstrapServers()), "checkpoints-" + TOPICS.incrementAndGet(), 1, (short)
                    1);
    Clock clock = Clock.systemUTC();
    List<Witness> witnesses = List.of();
    Sealing sealing;
    private final NewEvents newEvents = new NewEvents();
    private final EventLog log = new EventLog(database.service(), Clock.systemUTC(), newEvents, 1_000);
    private Follower sealer;

    SealedLog(Path folder) {
        keys = new KeyDirectory(folder.resolve("keys"));
        keys.make(NAME, Instant.parse("2026-01-01T00:00:00Z"));
    }

    void append(int events) {
        UUID stream = UUID.randomUUID();
        NewEvent[] all = new NewEvent[events];
        for (int version = 1; version <= events; version++) {
            all[version - 1] = event(stream, version);
        }
        log.append(LogDatabase.append(all));
    }

    Follower start() {
        sealing = new Sealing(
                new Sealing.Plan(keys, topic, Duration.ofDays(30), witnesses),
                database.service(),
                reader,
                threads,
                clock);
        sealer = new Follower("sealer", LOCK, database.service(), threads, reader, newEvents, PACE, sealing::begin);
        sealer.start();
        return sealer;
    }

    void stop() {
        sealer.stop();
    }

    /** Seals and publishes all that has been appended, and stops. */
    void seal() throws InterruptedException {
        start();
        awaitPublished();
        stop();
    }

    void awaitSealed() throws InterruptedException {
        long last = reader.lastPosition();
        await("sealed up to " + last, () -> sealer.position() == last);
    }

    void awaitPublished() throws InterruptedException {
        awaitSealed();
        await("published", () -> sealing.published() == last().size() || isPublished());
    }

    private boolean isPublished() {
        List<SealedRange> records = records();
        return !records.isEmpty()
                && records.stream().anyMatch(it -> it.note().text().equals(text(last().note())));
    }

    <T extends Throwable> T awaitFailure(Class<T> kind) throws InterruptedException {
        await(kind.getSimpleName(), () -> kind.isInstance(sealer.failure()));
        return kind.cast(sealer.failure());
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; trouble: %s; %s", what, sealer.trouble(), sealing.trouble())
                    .isLessThan(giveUp);
            Thread.sleep(5);
        }
    }

    /** Does what nobody may, as somebody does who owns the database. */
    void tamper(String table, String change) {
        database.sql().sql("alter table " + table + " disable trigger user").update();
        database.sql().sql(change).update();
        database.sql().sql("alter table " + table + " enable trigger user").update();
    }

    Sealed last() {
        int origin = Origin.newest(database.service()).orElseThrow().number();
        return Sealed.last(database.service(), origin).orElseThrow();
    }

    List<Sealed> sealed() {
        List<Sealed> all = new ArrayList<>();
        Sealed.after(database.service(), 0, 0).ifPresent(all::add);
        while (!all.isEmpty()) {
            var next = Sealed.after(
                    database.service(), all.getLast().origin(), all.getLast().size());
            if (next.isEmpty()) {
                break;
            }
            all.add(next.get());
        }
        return all;
    }

    /** Everything on the topic, in order. */
    List<SealedRange> records() {
        List<SealedRange> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", topic.brokers().servers(), "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> all.add(SealedRange.read(it.value())));
            }
        }
        return all;
    }

    static String text(String note) {
        return SignedNote.of(note).text();
    }

    /** All that was ever signed, wherever it stands, is of one history, and the last of it is the log as it is. */
    void assertSealed() {
        List<Sealed> sealed = sealed();
        Map<String, Checkpoint> bySize = new HashMap<>();
        for (String note : allNotes(sealed)) {
            assertThat(SignedNote.of(note).signedBy(keys.verifiers()))
                    .as("signatures of %s", note)
                    .isNotEmpty();
            Checkpoint checkpoint = Checkpoint.of(text(note));
            Checkpoint before = bySize.putIfAbsent(checkpoint.origin() + checkpoint.size(), checkpoint);
            assertThat(before == null || before.isSameTree(checkpoint))
                    .as("one of size %d", checkpoint.size())
                    .isTrue();
        }
        for (Origin origin : Origin.all(database.service())) {
            assertConsistent(
                    origin,
                    bySize.values().stream()
                            .filter(it -> it.origin().equals(origin.name()))
                            .toList());
        }
        assertThat(sealed).hasSameSizeAs(bySize.keySet());
    }

    private List<String> allNotes(List<Sealed> sealed) {
        List<String> notes = new ArrayList<>(sealed.stream().map(Sealed::note).toList());
        records().forEach(it -> notes.add(it.checkpoint()));
        return notes;
    }

    private void assertConsistent(Origin origin, List<Checkpoint> checkpoints) {
        Checkpoint last =
                Sealed.last(database.service(), origin.number()).orElseThrow().checkpoint();
        Tiles tiles = new SealedTiles(database.service(), origin);
        Map<TileId, byte[]> read = new HashMap<>();
        Tree tree = new Tree((tile, _) -> read.computeIfAbsent(tile, it -> tiles.hashes(it, it.width(last.size()))));
        for (Checkpoint one : checkpoints) {
            List<byte[]> proof = tree.consistency(one.size(), last.size());
            assertThat(Rfc9162.isConsistent(one.size(), one.root(), last.size(), last.root(), proof))
                    .as("size %d and the last, %d", one.size(), last.size())
                    .isTrue();
        }
    }

    /** Of the leaves that the newest origin has sealed, each of them as the log has it now. */
    byte[] rootOfTheLog(int events) {
        return Rfc9162.root(database.sql()
                .sql("select leaf_hash from event where position <= ? order by position")
                .param(events)
                .query(byte[].class)
                .list());
    }

    @Override
    public void close() {
        if (sealer != null) {
            sealer.stop();
        }
        database.close();
    }
}
