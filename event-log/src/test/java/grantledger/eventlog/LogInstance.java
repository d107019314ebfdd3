package grantledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.eventlog.following.Wakes;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.StoredEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The log as one instance of the service has it: connections of its own, and wakes to and from other instances. */
final class LogInstance implements AutoCloseable {

    private static final long POLL_MILLIS = 1_000;

    private final HikariDataSource pool;
    private final NewEvents newEvents = new NewEvents();
    private final EventLog log;
    private final EventReader reader;
    private final Wakes wakes;

    /** @param patience how long a statement may go unanswered */
    LogInstance(LogAccess database, Duration patience) {
        pool = database.pool(patience);
        log = new EventLog(pool, Clock.systemUTC(), newEvents, 1_000);
        reader = new EventReader(pool);
        wakes = new Wakes(pool, new StandingThreads(), newEvents, () -> false);
        wakes.start();
    }

    EventLog log() {
        return log;
    }

    /** Follows the log up to a position, woken as the relay is, and adds each event to {@code seen}. Returns its last one. */
    long follow(long last, List<? super StoredEvent> seen) throws InterruptedException {
        long position = 0;
        while (position < last) {
            long count = newEvents.seen();
            long next = read(position, 100, seen);
            if (next == position) {
                newEvents.await(count, POLL_MILLIS);
            }
            position = next;
        }
        return position;
    }

    /** The same without being woken. */
    long poll(long last, List<? super StoredEvent> seen) throws InterruptedException {
        long position = 0;
        while (position < last) {
            Thread.sleep(10);
            position = read(position, 1, seen);
        }
        return position;
    }

    private long read(long position, int limit, List<? super StoredEvent> seen) {
        List<StoredEvent> batch = reader.after(position, limit);
        seen.addAll(batch);
        return batch.isEmpty() ? position : batch.getLast().envelope().position();
    }

    @Override
    public void close() {
        wakes.stop();
        pool.close();
    }
}
