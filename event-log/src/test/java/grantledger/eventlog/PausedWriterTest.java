package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Microseconds;
import grantledger.format.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A writer that pauses between its insert and its commit, for longer than the writers behind it are patient: their
 * connections time out, and they ask again beside the statements that they left behind in the database.
 */
@Tag("server")
class PausedWriterTest {

    private static final int WRITERS = 6;
    private static final long LAST = 2 + WRITERS;

    private final LogDatabase database = new LogDatabase();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<LogInstance> instances = new ArrayList<>();
    private final List<List<StoredEvent>> seen = new ArrayList<>();
    private final List<Future<?>> reading = new ArrayList<>();
    private Connection paused;

    @BeforeEach
    void connect() throws SQLException {
        paused = database.service().getConnection();
        paused.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        paused.close();
        threads.shutdownNow();
        instances.forEach(LogInstance::close);
        database.close();
    }

    @Test
    void a_pause_of_three_seconds_delays_but_never_hides_an_event() throws Exception {
        pause(Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    /** As patient as the service is set up to be; and longer than engines wait that look for gaps afterwards. */
    @Test
    @Tag("slow")
    void a_pause_of_ninety_seconds_delays_but_never_hides_an_event() throws Exception {
        pause(Duration.ofSeconds(90), Duration.ofSeconds(60));
    }

    private void pause(Duration pause, Duration patience) throws Exception {
        instances.add(new LogInstance(database.serviceAccess(), patience));
        instances.add(new LogInstance(database.serviceAccess(), patience));
        instances.getFirst().log().append(append(event(UUID.randomUUID(), 1)));
        new AppendStatement(List.of(slow())).execute(paused, Microseconds.of(Instant.now()));
        startReaders();
        List<Future<Long>> writing = startWriters();
        Thread.sleep(pause);

        assertThat(writing).noneMatch(Future::isDone);
        assertThat(seen).allSatisfy(events -> assertThat(positions(events)).containsExactly(1L));
        assertEveryInstanceHasAskedAgain(patience);
        paused.commit();

        List<Long> answered = answers(writing);
        while (answered.size() < WRITERS) { // whoever was turned away comes again
            answered.add(instances.getFirst().log().append(append(event(UUID.randomUUID(), 1))));
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(upTo(LAST).subList(2, (int) LAST));
        assertAllSawTheSame();
    }

    private static EncodedAppend slow() {
        return EncodedAppend.of(append(event(UUID.randomUUID(), 1)));
    }

    private void startReaders() {
        for (LogInstance instance : instances) {
            List<StoredEvent> followed = new CopyOnWriteArrayList<>();
            List<StoredEvent> polled = new CopyOnWriteArrayList<>();
            seen.addAll(List.of(followed, polled));
            reading.add(threads.submit(() -> instance.follow(LAST, followed)));
            reading.add(threads.submit(() -> instance.poll(LAST, polled)));
        }
    }

    private List<Future<Long>> startWriters() {
        List<Future<Long>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            EventLog log = instances.get(writer % instances.size()).log();
            writing.add(threads.submit(() -> log.append(append(event(UUID.randomUUID(), 1)))));
        }
        return writing;
    }

    private void assertEveryInstanceHasAskedAgain(Duration patience) {
        String age = " and now() - query_start %s interval '" + patience.toMillis() + " ms'";
        assertThat(database.appendsUnderWay(age.formatted(">")))
                .as("appends that nobody waits for any more")
                .isGreaterThanOrEqualTo(instances.size());
        assertThat(database.appendsUnderWay(age.formatted("<")))
                .as("appends sent again")
                .isGreaterThanOrEqualTo(instances.size());
    }

    /** Of those that were written. One that has waited too long in the queue was turned away, and recorded nowhere. */
    private static List<Long> answers(List<Future<Long>> writing) throws Exception {
        List<Long> positions = new ArrayList<>();
        for (Future<Long> writer : writing) {
            try {
                positions.add(writer.get(10, TimeUnit.SECONDS));
            } catch (ExecutionException failed) {
                assertThat(failed).hasCauseInstanceOf(AppendRefused.Unavailable.class);
            }
        }
        return positions;
    }

    private void assertAllSawTheSame() throws Exception {
        for (Future<?> reader : reading) {
            reader.get(10, TimeUnit.SECONDS);
        }
        List<StoredEvent> recorded = database.reader().after(0, 100);
        assertThat(positions(recorded)).isEqualTo(upTo(LAST));
        assertThat(seen).allSatisfy(events -> assertThat(ids(events)).isEqualTo(ids(recorded)));
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(it -> it.envelope().position()).toList();
    }

    private static List<UUID> ids(List<StoredEvent> events) {
        return events.stream().map(it -> it.envelope().eventId()).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
