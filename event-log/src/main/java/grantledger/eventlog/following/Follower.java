package grantledger.eventlog.following;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvents;
import grantledger.format.StoredEvent;
import java.sql.Connection;
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

        /** The last position that is done. */
        long position();

        /** Does what the events ask for, which come right after the position, and keeps how far it has come. */
        void take(List<StoredEvent> events) throws Exception;

        /** What there is to do besides, each time the log has been looked at. */
        default void attend() throws Exception {}

        @Override
        default void close() {}
    }

    /** Begins a turn, over the connection that holds it. */
    @FunctionalInterface
    public interface Begin {
        Work on(Connection turn) throws Exception;
    }

    /**
     * How the log is taken up.
     *
     * @param batch events at once, at most
     * @param restMillis after a batch, so that what comes meanwhile is taken together; a lone event does not wait
     */
    public record Pace(int batch, long restMillis) {}

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
            EventReader log,
            NewEvents newEvents,
            Pace pace,
            Begin begin) {
        this.log = log;
        this.newEvents = newEvents;
        this.pace = pace;
        this.begin = begin;
        this.leadership = new Leadership(name, lockId, database, this::follow);
    }

    private void follow(Connection lockHolder) throws Exception {
        try (Work work = begin.on(lockHolder)) {
            while (!Thread.currentThread().isInterrupted()) {
                long seen = newEvents.seen();
                List<StoredEvent> batch = log.after(work.position(), pace.batch());
                if (!batch.isEmpty()) {
                    work.take(batch);
                }
                work.attend();
                leadership.works();
                position = work.position();
                if (batch.size() < pace.batch()) {
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
    public String trouble() {
        return leadership.trouble();
    }
}
