package grantledger.eventlog.states;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Notebook;
import grantledger.eventlog.threads.StandingThreads;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotWriterTest {

    private final List<Snapshot> written = new ArrayList<>();
    private final UUID stream = new UUID(0, 1);

    @Test
    void writes_the_newest_snapshot_of_a_stream_and_no_other() {
        SnapshotWriter writer = new SnapshotWriter(written::addAll);
        writer.add(snapshot(stream, 32, "later"));
        writer.add(snapshot(stream, 16, "earlier"));
        writer.add(snapshot(new UUID(0, 2), 16, "another"));
        writer.settle();
        assertThat(written).containsExactly(snapshot(stream, 32, "later"), snapshot(new UUID(0, 2), 16, "another"));
    }

    @Test
    void drops_what_is_too_much() {
        SnapshotWriter writer = new SnapshotWriter(written::addAll);
        synchronized (writer) { // so that nothing is written meanwhile
            IntStream.range(0, 2 * SnapshotWriter.MOST_WAITING)
                    .forEach(i -> writer.add(snapshot(new UUID(1, i), 16, "state")));
        }
        writer.settle();
        assertThat(written).hasSize(SnapshotWriter.MOST_WAITING);
    }

    @Test
    void goes_on_after_a_failure() {
        List<String> failures = new ArrayList<>(List.of("the database is away", "and still is"));
        SnapshotWriter writer = new SnapshotWriter(snapshots -> {
            if (!failures.isEmpty()) {
                throw new SQLException(failures.removeFirst());
            }
            written.addAll(snapshots);
        });
        for (int version = 16; version <= 48; version += 16) {
            writer.add(snapshot(stream, version, "state"));
            writer.settle();
        }
        assertThat(written).containsExactly(snapshot(stream, 48, "state"));
    }

    @Test
    void a_thread_that_ends_unforeseen_is_known_of_and_the_next_snapshot_begins_another() {
        StandingThreads threads = new StandingThreads();
        List<Error> errors = new ArrayList<>(List.of(new NoClassDefFoundError("half an upgrade")));
        SnapshotWriter writer = new SnapshotWriter(
                snapshots -> {
                    if (!errors.isEmpty()) {
                        throw errors.removeFirst();
                    }
                    written.addAll(snapshots);
                },
                threads);
        writer.add(snapshot(stream, 16, "lost"));
        writer.settle();
        assertThat(threads.ended()).containsOnlyKeys("snapshot-writer");
        writer.add(snapshot(stream, 32, "kept"));
        writer.settle();
        assertThat(written).containsExactly(snapshot(stream, 32, "kept"));
    }

    private static Snapshot snapshot(UUID stream, long version, String title) {
        return new Snapshot(
                stream, new Versioned<>(NotebookEvent.KIND, new Notebook(stream, title, 1), version, stream));
    }
}
