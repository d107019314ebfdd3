package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.StoredEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ConcurrentAppendsTest {

    private static final int KILLS = 5;

    private final LogDatabase database = new LogDatabase();
    private final EventReader reader = database.reader();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void gives_dense_positions_to_many_writers_of_two_instances() throws Exception {
        List<EventLog> instances = List.of(database.log(), database.log());
        List<Long> positions = inParallel(32, client -> {
            List<Long> mine = new ArrayList<>();
            UUID stream = UUID.randomUUID();
            for (int version = 1; version <= 50; version++) {
                mine.add(instances.get(client % 2).append(append(event(stream, version))));
            }
            return mine;
        });
        assertThat(positions).containsExactlyInAnyOrderElementsOf(upTo(32 * 50));
        assertThat(reader.lastPosition()).isEqualTo(32 * 50);
    }

    @Test
    void refuses_the_guilty_of_a_group_alone() throws Exception {
        EventLog log = database.log();
        List<Boolean> outcomes = inParallel(32, client -> {
            List<Boolean> accepted = new ArrayList<>();
            for (int round = 1; round <= 20; round++) {
                UUID contested = new UUID(round, client / 2); // two clients want each place
                accepted.add(isAccepted(log, append(event(contested, 1), event(UUID.randomUUID(), 1))));
            }
            return accepted;
        });
        assertThat(outcomes).filteredOn(accepted -> accepted).hasSize(16 * 20);
        assertThat(reader.lastPosition()).isEqualTo(2 * 16 * 20);
    }

    @Test
    void looks_for_the_guilty_by_halves() throws Exception {
        NewEvent recorded = event(UUID.randomUUID(), 1);
        database.log().append(append(recorded));
        TroubledConnections connections = new TroubledConnections(database.service());
        EventLog log = new EventLog(connections.all(), Clock.systemUTC(), new NewEvents(), 1_000);
        List<Future<Boolean>> outcomes = new ArrayList<>();
        HeldHead head = new HeldHead(database);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client <= 64; client++) {
                NewEvent event = client == 40 ? event(recorded.stream(), 1) : event(UUID.randomUUID(), 1);
                outcomes.add(clients.submit(() -> isAccepted(log, append(event))));
                Thread.sleep(client == 0 ? 300 : 1); // the first waits alone for the head, the others together for it
            }
            Thread.sleep(200);
            head.close();
        }
        assertThat(outcomes).filteredOn(Future::resultNow).hasSize(64);
        assertThat(connections.sent()).isBetween(10, 20);
        assertThat(reader.lastPosition()).isEqualTo(65);
    }

    @Test
    void does_not_send_those_again_one_by_one_who_did_not_get_their_turn_in_time() throws Exception {
        TroubledConnections connections = new TroubledConnections(database.impatient());
        EventLog log = new EventLog(connections.all(), Clock.systemUTC(), new NewEvents(), 1_000);
        HeldHead head = new HeldHead(database);
        List<Boolean> refused = inParallel(16, client -> List.of(isUnavailable(log)));
        assertThat(refused).hasSize(16).containsOnly(true);
        head.close();
        assertThat(connections.sent()).isLessThan(8);
        assertThat(reader.lastPosition()).isZero();
    }

    private static boolean isUnavailable(EventLog log) {
        try {
            log.append(append(event(UUID.randomUUID(), 1)));
            return false;
        } catch (AppendRefused.Unavailable refused) {
            return true;
        }
    }

    private static boolean isAccepted(EventLog log, Append append) {
        try {
            log.append(append);
            return true;
        } catch (AppendRefused.StreamMovedOn refused) {
            return false;
        }
    }

    @Test
    void settles_what_became_of_appends_whose_connections_were_killed() throws Exception {
        EventLog log = database.log();
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger killed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService killer = Executors.newSingleThreadExecutor()) {
            Future<?> killing = killer.submit(() -> killNowAndThen(killed, done));
            try {
                inParallel(16, client -> {
                    UUID stream = UUID.randomUUID();
                    for (int version = 1; isToGoOn(version, killed.get()); version++) {
                        NewEvent event = event(stream, version);
                        log.append(append(event));
                        acknowledged.add(event.eventId());
                    }
                    return List.<Long>of();
                });
            } finally {
                done.countDown();
            }
            killing.get();
        }
        assertThat(killed).as("killed connections").hasValueGreaterThanOrEqualTo(KILLS);
        assertThat(recordedIds()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(lastRecorded()).isEqualTo(acknowledged.size());
    }

    /** Asked on a connection of the test's own: one of the log's may have been killed after its last answer. */
    private long lastRecorded() {
        return database.sql()
                .sql("select max(position) from event")
                .query(Long.class)
                .single();
    }

    /** However fast the log is, it goes on until enough connections have been killed. */
    private static boolean isToGoOn(int version, int killed) {
        return version <= 100 || (killed < KILLS && version <= 20_000);
    }

    private Void killNowAndThen(AtomicInteger killed, CountDownLatch done) throws InterruptedException {
        Random random = new Random(7);
        while (done.getCount() > 0) {
            Thread.sleep(random.nextInt(20, 100));
            killed.addAndGet(database.endConnections("and state = 'active'"));
        }
        return null;
    }

    private List<UUID> recordedIds() {
        return database.sql()
                .sql("select event_id from event")
                .query(UUID.class)
                .list();
    }

    @Test
    void readers_of_a_growing_log_never_see_a_hole() throws Exception {
        EventLog log = database.log();
        Map<UUID, Long> versions = new HashMap<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                UUID stream = UUID.randomUUID();
                writing.add(writers.submit(() -> {
                    for (int version = 1; version <= 100; version++) {
                        log.append(append(event(stream, version)));
                    }
                }));
            }
            long position = 0;
            while (position < 800) {
                for (StoredEvent stored : reader.after(position, 50)) {
                    assertThat(stored.envelope().position()).isEqualTo(++position);
                    long version = versions.merge(stored.envelope().stream(), 1L, Long::sum);
                    assertThat(stored.envelope().version()).isEqualTo(version);
                }
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        assertThat(new HashSet<>(versions.values())).containsExactly(100L);
    }

    private interface Client<T> {
        List<T> run(int number) throws Exception;
    }

    private static <T> List<T> inParallel(int clients, Client<T> client) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<T>>> work = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int mine = number;
                work.add(() -> client.run(mine));
            }
            List<T> results = new ArrayList<>();
            for (Future<List<T>> result : executor.invokeAll(work)) {
                results.addAll(result.get());
            }
            return results;
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
