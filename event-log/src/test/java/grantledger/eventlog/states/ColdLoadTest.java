package grantledger.eventlog.states;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.EventLog;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NewEvent;
import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Notebook;
import grantledger.eventlog.NotebookEvent.Noted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An instance that has nothing in memory meets a stream of fifty events. */
@Tag("server")
class ColdLoadTest {

    private static final UUID NOTEBOOK = new UUID(0, 50);
    private static final int EVENTS = 50;
    private static final int MARK = 1_077;

    private final LogDatabase database = new LogDatabase();
    private UUID last;

    @BeforeEach
    void begin() {
        EventLog log = database.log();
        try (Snapshots snapshots = database.snapshots()) {
            States states = states(snapshots);
            Notebook notebook = null;
            for (long version = 1; version <= EVENTS; version++) {
                NewEvent event = event(NOTEBOOK, version);
                log.append(append(event));
                last = event.eventId();
                notebook = NotebookEvent.KIND.after(notebook, new Noted(NOTEBOOK, "nr " + version));
                states.committed(NOTEBOOK, new Versioned<>(NotebookEvent.KIND, notebook, version, last));
            }
        }
        mark();
    }

    /** Puts into the snapshot what no event says. */
    private void mark() {
        change("state = jsonb_set(state::jsonb, '{notes}', '%d')::json".formatted(MARK));
    }

    private void change(String what) {
        assertThat(database.sql().sql("update snapshot set " + what).update()).isOne();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private States states(Snapshots snapshots) {
        return new States(database.reader(), snapshots, database.kinds(), 100);
    }

    private Versioned<Notebook> load() {
        try (Snapshots snapshots = database.snapshots()) {
            return states(snapshots).find(NotebookEvent.KIND, NOTEBOOK).orElseThrow();
        }
    }

    private void assertReadWhole() {
        assertThat(load())
                .isEqualTo(new Versioned<>(NotebookEvent.KIND, new Notebook(NOTEBOOK, "nr 50", EVENTS), EVENTS, last));
    }

    private Versioned<Notebook> notebook(long version) {
        UUID event = database.reader()
                .ofStream(NOTEBOOK, version - 1, 1)
                .getFirst()
                .envelope()
                .eventId();
        return new Versioned<>(
                NotebookEvent.KIND, new Notebook(NOTEBOOK, "nr " + version, (int) version), version, event);
    }

    private long snapshotVersion() {
        return database.sql()
                .sql("select version from snapshot where stream_id = ?")
                .param(NOTEBOOK)
                .query(Long.class)
                .single();
    }

    @Test
    void it_reads_the_stream_once_for_all_who_ask_at_the_same_time() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        DataSource slow = new DelegatingDataSource(database.service()) {
            @Override
            public Connection getConnection() throws SQLException {
                reads.incrementAndGet();
                LockSupport.parkNanos(100_000_000);
                return super.getConnection();
            }
        };
        try (Snapshots snapshots = new Snapshots(slow, database.reader(), database.kinds());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            States states = states(snapshots);
            IntStream.range(0, 20).forEach(i -> threads.execute(() -> states.find(NOTEBOOK)));
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void it_goes_on_from_the_snapshot_with_the_events_after_it() {
        assertThat(snapshotVersion()).isEqualTo(48);
        Versioned<Notebook> loaded = load();
        assertThat(loaded.state()).isEqualTo(new Notebook(NOTEBOOK, "nr 50", MARK + 2));
        assertThat(loaded.version()).isEqualTo(EVENTS);
    }

    @Test
    void it_goes_on_from_a_snapshot_after_which_nothing_has_happened() {
        change("written_by = ''");
        load(); // whole, so that a snapshot of the last event is written
        mark();
        assertThat(snapshotVersion()).isEqualTo(EVENTS);
        assertThat(load().state().notes()).isEqualTo(MARK);
        assertThat(load().version()).isEqualTo(EVENTS);
    }

    @Test
    void it_does_not_take_it_for_another_kind() {
        StreamKind<Notebook, NotebookEvent> another =
                new StreamKind<>("another", Notebook.class, NotebookEvent.class, (state, event) -> state);
        try (Snapshots snapshots = database.snapshots()) {
            assertThat(states(snapshots).find(another, NOTEBOOK)).isEmpty();
        }
    }

    @Test
    void it_finds_nothing_where_nothing_has_happened() {
        try (Snapshots snapshots = database.snapshots()) {
            assertThat(states(snapshots).find(new UUID(0, 51))).isEmpty();
        }
    }

    @Test
    void it_does_not_believe_what_other_code_wrote() {
        change("written_by = ''");
        assertReadWhole();
    }

    @Test
    void it_does_not_believe_a_snapshot_that_is_ahead_of_the_log() {
        change("version = 1000");
        assertReadWhole();
    }

    @Test
    void it_does_not_believe_a_snapshot_of_another_history() {
        change("event_id = gen_random_uuid()");
        assertReadWhole();
    }

    @Test
    void it_does_not_believe_a_snapshot_that_cannot_be_read() {
        change("state = '[]'");
        assertReadWhole();
    }

    @Test
    void it_reads_the_stream_whole_when_snapshots_have_vanished_and_writes_another() {
        database.sql().sql("delete from snapshot").update();
        assertReadWhole();
        assertThat(snapshotVersion()).isEqualTo(EVENTS);
    }

    @Test
    void it_does_not_bring_back_an_older_snapshot() {
        try (Snapshots snapshots = database.snapshots()) {
            snapshots.moved(NOTEBOOK, 0, notebook(16));
        }
        assertThat(snapshotVersion()).isEqualTo(48);
    }

    @Test
    void it_brings_back_an_older_one_where_the_log_has_lost_what_came_after() {
        change("event_id = gen_random_uuid()");
        try (Snapshots snapshots = database.snapshots()) {
            snapshots.moved(NOTEBOOK, 0, notebook(16));
        }
        assertThat(snapshotVersion()).isEqualTo(16);
    }

    @Test
    void it_does_not_write_one_of_what_the_log_has_not() {
        database.sql().sql("delete from snapshot").update();
        try (Snapshots snapshots = database.snapshots()) {
            Versioned<Notebook> known = notebook(16);
            snapshots.moved(
                    NOTEBOOK, 0, new Versioned<>(known.kind(), known.state(), known.version(), UUID.randomUUID()));
        }
        assertThat(database.sql()
                        .sql("select version from snapshot")
                        .query(Long.class)
                        .list())
                .isEmpty();
    }
}
