package grantledger.eventlog.faults;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.LogDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For a while, breaks at random moments what can break: connections, processes, the way to the database, patience. */
final class Trouble {

    private static final String ONE_APPENDING = LogDatabase.APPENDING + "order by random() limit 1";

    private final AtomicInteger endedConnections = new AtomicInteger();
    private final AtomicInteger endedAppends = new AtomicInteger();
    private final AtomicInteger closings = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger longStalls = new AtomicInteger();

    private final LogDatabase database;
    private final List<WriterSlot> writers;
    private final long seed;
    private long end;

    Trouble(LogDatabase database, List<WriterSlot> writers, long seed) {
        this.database = database;
        this.writers = writers;
        this.seed = seed;
    }

    private interface Incident {
        void happen(Random random) throws Exception;
    }

    void go(Duration on) throws Exception {
        for (WriterSlot writer : writers) {
            writer.awaitWriting();
        }
        end = System.nanoTime() + on.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = List.of(
                    threads.submit(() -> repeat(new Random(seed + 1), this::endConnections)),
                    threads.submit(() -> repeat(new Random(seed + 2), this::killProcess)),
                    threads.submit(() -> repeat(new Random(seed + 3), this::stallBriefly)));
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private Void repeat(Random random, Incident incident) throws Exception {
        while (System.nanoTime() < end) {
            incident.happen(random);
        }
        return null;
    }

    private void endConnections(Random random) throws InterruptedException, SQLException {
        Thread.sleep(random.nextInt(10, 150));
        switch (random.nextInt(40)) {
            case 0 -> closeTheDoor(random.nextInt(600, 1_000));
            case 1, 2, 3 -> stallForLong(random);
            case 4, 5, 6 -> endedAppends.addAndGet(database.endConnections(LogDatabase.APPENDING));
            case 7, 8, 9, 10, 11, 12, 13 -> endedAppends.addAndGet(database.endConnections(ONE_APPENDING));
            case 14, 15, 16, 17, 18, 19, 20 ->
                endedConnections.addAndGet(database.endConnections("order by random() limit 1"));
            default -> {}
        }
    }

    /**
     * Longer than the writers wait: they ask again, and the statements they have left behind go on. For these to come
     * to their end, no connection is ended meanwhile.
     */
    private void stallForLong(Random random) throws InterruptedException, SQLException {
        stall(WriterProcess.PATIENCE.toMillis() + random.nextInt(100, 600), () -> {});
        longStalls.incrementAndGet();
    }

    private void stallBriefly(Random random) throws InterruptedException, SQLException {
        Thread.sleep(random.nextInt(100, 600));
        stall(random.nextInt(200), () -> {
            if (random.nextInt(2) == 0) {
                endedAppends.addAndGet(database.endConnections(ONE_APPENDING));
            }
        });
    }

    /** While somebody holds the head, appends wait. */
    private void stall(long millis, Runnable inTheEnd) throws InterruptedException, SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + LogDatabase.HEAD + ")");
            Thread.sleep(millis);
            inTheEnd.run();
            connection.rollback();
        }
    }

    private void closeTheDoor(long millis) throws InterruptedException {
        alter("revoke connect on database %I from public");
        try {
            endedConnections.addAndGet(database.endConnections(""));
            closings.incrementAndGet();
            Thread.sleep(millis);
        } finally {
            alter("grant connect on database %I to public");
        }
    }

    private void alter(String what) {
        JdbcClient administrator = JdbcClient.create(database.administrator());
        String statement = administrator
                .sql("select format('" + what + "', current_database())")
                .query(String.class)
                .single();
        administrator.sql(statement).update();
    }

    private void killProcess(Random random) throws Exception {
        WriterSlot writer = writers.get(random.nextInt(writers.size()));
        writer.awaitWriting();
        Thread.sleep(random.nextInt(1_000));
        writer.kill();
        kills.incrementAndGet();
        writer.launch();
    }

    void wasSevere() {
        for (AtomicInteger each : List.of(kills, endedConnections, endedAppends, closings, longStalls)) {
            assertThat(each).as("all of %s", this).hasPositiveValue();
        }
    }

    @Override
    public String toString() {
        return "%s processes killed, %s connections ended at random and %s while appending, %s times none let in, %s long stalls"
                .formatted(kills, endedConnections, endedAppends, closings, longStalls);
    }
}
