package grantledger.eventlog.following;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import java.util.List;
import javax.sql.DataSource;

/**
 * Follows the log from where it was left off, on one instance at a time, woken by what is appended; a slow poll stands
 * behind that. How far it has come is kept by the work itself, after it has been done.
 */
public final class Follower {

    private static final long POLL_MILLIS = 1_000;

    /** What is done with the log during one turn. */
    public interface Work extends AutoCloseable {

        /** The last event that is done, or {@link Place#START}. */
        Place place();

        /** Does what the events ask for, which come right after the place, and keeps how far it has come. */
        void take(List<StoredEvent> events) throws Exception;

        /** What there is to do besides, each time the log has been looked at. Returns whether there is more of it at once. */
        default boolean attend() throws Exception {
            return false;
        }

        @Override
        default void close() {}
    }

    /** Begins a turn. */
    @FunctionalInterface
    public interface Begin {
        Work on(Turn turn) throws Exception;
    }

    /**
     * How the log is taken up.
     *
     * @param events at once, at most
     * @param bytes of payloads at once; the event that exceeds them is the last
     * @param restMillis after a batch, so that what comes meanwhile is taken together; a lone event does not wait
     */
    public record Pace(int events, long bytes, long restMillis) {

        boolean isFull(List<StoredEvent> batch) {
            return batch.size() >= events
                    || batch.stream().mapToLong(event -> event.payload().length).sum() >= bytes;
        }
    }

    private final EventReader log;
    private final NewEvents newEvents;
    private final Pace pace;
    private final Begin begin;
    private final Leadership leadership;
    private volatile long position;

    /** @param lockId the advisory lock that is held by whose turn it is; each follower of a log has another */
    public Follower(
            String name,
            long lockId,
            DataSource database,
            StandingThreads threads,
            EventReader log,
            NewEvents newEvents,
            Pace pace,
            Begin begin) {
        this.log = log;
        this.newEvents = newEvents;
        this.pace = pace;
        this.begin = begin;
        this.leadership = new Leadership(name, lockId, database, threads, this::follow);
    }

    private void follow(Turn turn) throws Exception {
        try (Work work = begin.on(turn)) {
            while (!Thread.currentThread().isInterrupted()) {
                long seen = newEvents.seen();
                List<StoredEvent> batch = log.after(work.place(), pace.events(), pace.bytes());
                if (!batch.isEmpty()) {
                    work.take(batch);
                }
                boolean more = work.attend();
                leadership.works();
                position = work.place().position();
                if (!more && !pace.isFull(batch)) {
                    Thread.sleep(batch.isEmpty() ? 0 : pace.restMillis());
                    newEvents.await(seen, POLL_MILLIS);
                }
            }
        }
    }

    public void start() {
        leadership.start();
    }

    public void stop() {
        leadership.stop();
    }

    /** Whether it is this instance's turn. */
    public boolean isMine() {
        return leadership.isHeld();
    }

    /** The last position this instance is done with; 0 while another one has the turn. */
    public long position() {
        return leadership.isHeld() ? position : 0;
    }

    /** What last went wrong, while it is wrong; otherwise null. */
    public Throwable failure() {
        return leadership.trouble();
    }

    /** The same in words. */
    public String trouble() {
        Throwable failure = leadership.trouble();
        return failure == null ? null : Leadership.said(failure);
    }
}
