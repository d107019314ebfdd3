package grantledger.eventlog.faults;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.eventlog.Append;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogAccess;
import grantledger.eventlog.NewEvents;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** An instance of the log in a process of its own, with writers that append until the input ends. */
final class WriterProcess {

    static final int WRITERS = 2;
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventLog log;
    private final EventReader reader;
    private final Journal journal;
    private volatile boolean stopped;

    private WriterProcess(HikariDataSource pool, Journal journal) {
        this.log = new EventLog(pool, Clock.systemUTC(), new NewEvents(), 1_000);
        this.reader = new EventReader(pool);
        this.journal = journal;
    }

    /** Arguments: URL, user and password of the database, the journal, a seed. */
    public static void main(String[] arguments) throws Exception {
        LogAccess access = new LogAccess(arguments[0], arguments[1], arguments[2]);
        try (HikariDataSource pool = access.pool(PATIENCE);
                Journal journal = new Journal(Path.of(arguments[3]))) {
            pool.setConnectionTimeout(500);
            new WriterProcess(pool, journal).run(Long.parseLong(arguments[4]));
        }
    }

    private void run(long seed) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                RandomAppends appends = new RandomAppends(new Random(seed + writer), reader);
                writing.add(writers.submit(() -> append(appends)));
            }
            System.in.transferTo(OutputStream.nullOutputStream()); // until the test closes it, or dies
            stopped = true;
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
    }

    private void append(RandomAppends appends) {
        try {
            while (!stopped) {
                append(appends.next());
            }
        } catch (RuntimeException | Error unforeseen) {
            unforeseen.printStackTrace(); // the test shows it; a writer that has gone silently looks like a stall
            Runtime.getRuntime().halt(1);
        }
    }

    private void append(Append append) {
        journal.tries(append);
        try {
            long first = log.append(append);
            List<Long> positions = LongStream.range(
                            first, first + append.events().size())
                    .boxed()
                    .toList();
            journal.told(append, Outcome.ACKNOWLEDGED, positions);
        } catch (AppendRefused refused) {
            journal.told(append, Outcome.of(refused), List.of());
        }
    }
}
