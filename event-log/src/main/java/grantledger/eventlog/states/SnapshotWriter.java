package grantledger.eventlog.states;

import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.KillPoint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes snapshots while commands go on: one thread as long as there is anything to write, one snapshot of a stream,
 * several in a statement. What it cannot keep up with, or cannot write, is forgotten; that costs a slower load.
 */
final class SnapshotWriter {

    static final int MOST_WAITING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final int MOST_IN_A_STATEMENT = 100;

    /** Long enough for others to join the same statement. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Writes them all or throws. */
    interface Table {
        void write(List<Snapshot> snapshots) throws SQLException;
    }

    private final Table table;
    private final StandingThreads threads;
    private final Map<UUID, Snapshot> waiting = new LinkedHashMap<>();
    private Thread writing;
    private boolean failing;

    SnapshotWriter(Table table) {
        this(table, new StandingThreads());
    }

    SnapshotWriter(Table table, StandingThreads threads) {
        this.table = table;
        this.threads = threads;
    }

    synchronized void add(Snapshot snapshot) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(snapshot.stream())) {
            waiting.merge(snapshot.stream(), snapshot, Snapshot::newer);
            if (writing == null) {
                writing = threads.startVirtual("snapshot-writer", this::writeAll);
            }
        }
    }

    private void writeAll() {
        try {
            for (List<Snapshot> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                write(group);
            }
        } catch (Throwable unforeseen) {
            isOver();
            throw unforeseen;
        }
    }

    /** Whoever adds the next one begins another thread. */
    private synchronized void isOver() {
        writing = null;
    }

    private List<Snapshot> nextGroup() {
        pause();
        synchronized (this) {
            List<Snapshot> group = new ArrayList<>();
            Iterator<Snapshot> next = waiting.values().iterator();
            while (next.hasNext() && group.size() < MOST_IN_A_STATEMENT) {
                group.add(next.next());
                next.remove();
            }
            if (group.isEmpty()) {
                writing = null;
            }
            return group;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Snapshot> group) {
        try {
            KillPoint.BEFORE_SNAPSHOT.here();
            table.write(group);
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warn("Snapshots are not written, so cold loads will take longer: {}", failure.getMessage());
            }
            failing = true;
        }
    }

    /** Waits until what was added has been written, for a few seconds at most. */
    void settle() {
        Thread last;
        synchronized (this) {
            last = writing;
        }
        try {
            if (last != null) {
                last.join(PATIENCE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
