package grantledger.eventlog.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.faults.TailingReader.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four writers in two processes append at random while their connections and processes are killed. The seed steers what
 * is tried and what is broken, not how the threads meet; another one: {@code -Dgrantledger.seed=1}.
 */
@Tag("server")
class KilledWritersTest {

    private static final long SEED = Long.getLong("grantledger.seed", 20_260_101L);
    private static final Duration TROUBLE = Duration.ofSeconds(14);

    private final LogDatabase database = new LogDatabase();
    private final AtomicLong lastPosition = new AtomicLong(-1);
    private List<WriterSlot> writers;

    @BeforeEach
    void launch(@TempDir Path directory) throws Exception {
        writers = List.of(
                new WriterSlot(database.serviceAccess(), directory, "first", SEED),
                new WriterSlot(database.serviceAccess(), directory, "second", SEED + 500));
        for (WriterSlot writer : writers) {
            writer.launch();
        }
    }

    @AfterEach
    void close() {
        writers.forEach(WriterSlot::kill);
        database.close();
    }

    @Test
    @Tag("slow")
    void what_was_acknowledged_stands_once_what_was_refused_does_not_and_all_see_one_order() throws Exception {
        Trouble trouble = new Trouble(database, writers, SEED);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Seen>>> readers = Stream.of(1, 7, 100)
                    .map(batch -> new TailingReader(database.serviceAccess(), batch, lastPosition::get))
                    .map(threads::submit)
                    .toList();
            try {
                trouble.go(TROUBLE);
                stopWriters();
            } finally {
                lastPosition.set(new EventReader(database.owner()).lastPosition());
            }
            check(trouble, readers);
        }
    }

    /** Also what killed processes have left behind in the database comes to its end. */
    private void stopWriters() throws Exception {
        for (WriterSlot writer : writers) {
            writer.stop();
        }
        while (database.appendsUnderWay("") > 0) {
            Thread.sleep(20);
        }
    }

    private List<Attempt> attempts() throws Exception {
        List<Attempt> attempts = new ArrayList<>();
        for (WriterSlot writer : writers) {
            attempts.addAll(writer.attempts());
        }
        return attempts;
    }

    private void check(Trouble trouble, List<Future<List<Seen>>> readers) throws Exception {
        RecordedLog log = new RecordedLog(database.sql());
        List<Attempt> attempts = attempts();
        Map<Outcome, Long> outcomes =
                attempts.stream().collect(Collectors.groupingBy(Attempt::outcome, Collectors.counting()));
        String run = "Seed %d: %d events in the log; attempts: %s; %s"
                .formatted(SEED, log.rows().size(), new TreeMap<>(outcomes), trouble);
        System.out.println(run);
        assertAll(
                run,
                Stream.of(
                                new Promises(log, attempts).all(),
                                readers.stream().map(reader -> sawAll(log, reader)),
                                Stream.<Executable>of(trouble::wasSevere, () -> assertAllToldSometime(outcomes)))
                        .flatMap(it -> it));
    }

    private static Executable sawAll(RecordedLog log, Future<List<Seen>> reader) {
        return () -> assertThat(reader.get())
                .as("what a reader saw")
                .isEqualTo(log.rows().stream()
                        .map(row -> new Seen(row.position(), row.eventId()))
                        .toList());
    }

    private static void assertAllToldSometime(Map<Outcome, Long> outcomes) {
        assertThat(outcomes.keySet())
                .as("what writers were told")
                .containsAll(EnumSet.complementOf(EnumSet.of(Outcome.UNSETTLED)));
    }
}
