package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.LogAccess;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.relaying.EventsTopic;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.brokers.Brokers;
import grantledger.format.keys.KeyDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sealer in a process of its own, which can be killed and stopped. */
record SealerProcess(Process process) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    void awaitSealed(SealedLog log, long events) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (log.sealed().isEmpty() || log.sealed().getLast().size() < events) {
            assertThat(System.nanoTime()).as("it seals").isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    boolean diesWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As an operator ends it. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor()).isZero();
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Arguments: URL, user and password of the database, Kafka's servers, the topic, the folder of keys. */
    public static void main(String[] arguments) throws IOException {
        LogAccess access = new LogAccess(arguments[0], arguments[1], arguments[2]);
        try (HikariDataSource pool = access.pool()) {
            EventReader reader = new EventReader(pool);
            StandingThreads threads = new StandingThreads();
            EventsTopic topic = new EventsTopic(Brokers.at(arguments[3]), arguments[4], 1, (short) 1);
            Sealing.Plan plan =
                    new Sealing.Plan(new KeyDirectory(Path.of(arguments[5])), topic, Duration.ofDays(30), List.of());
            Sealing sealing = new Sealing(plan, pool, reader, threads, Clock.systemUTC());
            Follower sealer = new Follower(
                    "sealer",
                    SealedLog.LOCK,
                    pool,
                    threads,
                    reader,
                    new NewEvents(),
                    new Follower.Pace(40, 1_000_000, 5),
                    sealing::begin);
            sealer.start();
            System.in.transferTo(OutputStream.nullOutputStream()); // until the test dies
            sealer.stop();
        }
    }
}
