package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.tree.TreeHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded time never runs backwards along positions, whatever the clocks of the instances say. */
@Tag("server")
class RecordedTimeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LogDatabase database = new LogDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void with_clocks_an_hour_apart(long seed) throws Exception {
        Random random = new Random(seed);
        EventLog behind = database.log();
        EventLog ahead = database.log(Clock.offset(Clock.systemUTC(), HOUR));
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                EventLog log = random.nextInt(3) == 0 ? ahead : behind;
                int appends = random.nextInt(10, 60);
                writing.add(writers.submit(() -> appendTo(log, appends)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        ahead.append(append(event(UUID.randomUUID(), 1)));
        behind.append(append(event(UUID.randomUUID(), 1)));
        assertRecordedInOrder();
    }

    @Test
    void with_a_clock_that_is_set_back() {
        Random random = new Random(4);
        EventLog log = database.log(jumping(random));
        appendTo(log, 200);
        assertRecordedInOrder();
    }

    private static Clock jumping(Random random) {
        InstantSource source = () -> Instant.now().plusMillis(random.nextInt(-60_000, 60_000));
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void an_event_keeps_the_time_at_which_it_happened() {
        EventLog log = database.log(Clock.offset(Clock.systemUTC(), HOUR));
        log.append(append(event(UUID.randomUUID(), 1)));
        database.log().append(append(event(UUID.randomUUID(), 1)));
        assertThat(database.reader().after(0, 2))
                .extracting(it -> it.envelope().occurredAt())
                .containsOnly(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static void appendTo(EventLog log, int times) {
        UUID stream = UUID.randomUUID();
        for (int version = 1; version <= times; version++) {
            log.append(append(event(stream, version)));
        }
    }

    private void assertRecordedInOrder() {
        List<StoredEvent> recorded = database.reader().after(0, 10_000);
        assertThat(recorded).extracting(it -> it.envelope().recordedAt()).isSorted();
        assertThat(recorded).extracting(RecordedTimeTest::hash).isEqualTo(hashes());
    }

    private static String hash(StoredEvent stored) {
        return HexFormat.of().formatHex(TreeHash.leaf(Leaf.bytes(Leaf.VERSION, stored)));
    }

    private List<String> hashes() {
        return database.sql()
                .sql("select encode(leaf_hash, 'hex') from event order by position")
                .query(String.class)
                .list();
    }
}
