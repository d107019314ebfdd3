package grantledger.eventlog.states;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.EventLog;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.NotebookEvent;
import grantledger.eventlog.NotebookEvent.Noted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another instance appends what those who look at a stream need not know of, so that nothing tells this one. */
@Tag("server")
class PassingEventsTest {

    private static final UUID NOTEBOOK = new UUID(0, 60);

    private final LogDatabase database = new LogDatabase();
    private final EventLog another = database.log();
    private final AtomicLong now = new AtomicLong();
    private final StreamKinds kinds =
            new StreamKinds(NotebookEvent.CODEC, List.of(NotebookEvent.KIND.withPassing(Set.of(Noted.class))));
    private Snapshots snapshots;
    private States states;

    @BeforeEach
    void begin() {
        snapshots = new Snapshots(database.service(), database.reader(), kinds);
        states = new States(database.reader(), snapshots, kinds, 100, now::get);
        another.append(append(event(NOTEBOOK, 1)));
        assertThat(states.find(NOTEBOOK)).isPresent(); // loaded, which is no look at what is in memory
        another.append(append(event(NOTEBOOK, 2)));
    }

    @AfterEach
    void close() {
        snapshots.close();
        database.close();
    }

    @Test
    void until_then_what_is_in_memory_serves() {
        now.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(knownVersion()).isOne();
    }

    @Test
    void they_are_caught_up_with_before_the_log_has_many_to_pass_over() {
        assertThat(knownVersion()).isOne();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(knownVersion()).isEqualTo(2);
        another.append(append(event(NOTEBOOK, 3)));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(knownVersion()).isEqualTo(3);
    }

    @Test
    void nor_after_many_looks() {
        for (int look = 0; look < 256; look++) {
            assertThat(knownVersion()).isOne();
        }
        assertThat(knownVersion()).isEqualTo(2);
    }

    private long knownVersion() {
        return states.find(NOTEBOOK).orElseThrow().version();
    }
}
