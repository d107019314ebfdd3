package grantledger.command.handling;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.TwoInstancesTest.amendment;
import static grantledger.command.handling.TwoInstancesTest.announcement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.application.standing.Application;
import grantledger.command.call.Call;
import grantledger.command.call.CallRule;
import grantledger.command.deciding.Refused;
import grantledger.eventlog.Appended;
import grantledger.eventlog.LogDatabase;
import grantledger.eventlog.states.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance that has nothing in memory meets a stream of fifty events. */
class ColdLoadTest {

    private static final int EVENTS = 50;
    private static final int MARK = 77;

    private final LogDatabase database = new LogDatabase();

    @BeforeEach
    void begin() {
        try (Snapshots snapshots = database.snapshots()) {
            CommandGate gate = new CommandGate(deciders(snapshots));
            gate.decide(announcement(), OFFICER, null, null);
            for (int version = 2; version <= EVENTS; version++) {
                gate.decide(amendment("Titel " + version), OFFICER, null, null);
            }
        }
        mark(MARK);
    }

    /** Puts into the snapshot what no event says. */
    private void mark(int lastDiaryNumber) {
        change("state = jsonb_set(state::jsonb, '{lastDiaryNumber}', '%d')::json".formatted(lastDiaryNumber));
    }

    private void change(String what) {
        assertThat(database.sql().sql("update snapshot set " + what).update()).isOne();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Deciders deciders(Snapshots snapshots) {
        return new Deciders(database.log(), database.reader(), snapshots, 100);
    }

    private States.Versioned<Call> load() {
        try (Snapshots snapshots = database.snapshots()) {
            return deciders(snapshots).states().find(Call.KIND, CALL).orElseThrow();
        }
    }

    private void assertReadWhole() {
        States.Versioned<Call> loaded = load();
        assertThat(loaded.version()).isEqualTo(EVENTS);
        assertThat(loaded.state().terms().title()).isEqualTo("Titel 50");
        assertThat(loaded.state().lastDiaryNumber()).isZero();
    }

    private long snapshotVersion() {
        return database.sql()
                .sql("select version from snapshot where stream_id = ?")
                .param(CALL)
                .query(Long.class)
                .single();
    }

    @Test
    void it_goes_on_from_the_snapshot_with_the_events_after_it() {
        assertThat(snapshotVersion()).isEqualTo(48);
        States.Versioned<Call> loaded = load();
        assertThat(loaded.state().lastDiaryNumber()).isEqualTo(MARK);
        assertThat(loaded.version()).isEqualTo(EVENTS);
        assertThat(loaded.state().terms().title()).isEqualTo("Titel 50");
    }

    @Test
    void it_goes_on_from_a_snapshot_after_which_nothing_has_happened() {
        change("written_by = ''");
        load(); // whole, so that a snapshot of the last event is written
        mark(MARK);
        assertThat(snapshotVersion()).isEqualTo(EVENTS);
        assertThat(load().state().lastDiaryNumber()).isEqualTo(MARK);
        assertThat(load().version()).isEqualTo(EVENTS);
    }

    @Test
    void it_decides_and_refuses_as_ever() {
        mark(0); // a call that has issued diary numbers has opened, and is not amended
        try (Snapshots snapshots = database.snapshots()) {
            CommandGate gate = new CommandGate(deciders(snapshots));
            assertThatThrownBy(() -> gate.decide(amendment("Titel 50"), OFFICER, null, null))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.rule()).isEqualTo(CallRule.AMENDMENT_CHANGES_SOMETHING));
            assertThat(gate.decide(amendment("Titel 51"), OFFICER, 50L, null))
                    .extracting(Appended::version)
                    .containsExactly(51L);
        }
    }

    @Test
    void it_does_not_take_it_for_another_kind() {
        try (Snapshots snapshots = database.snapshots()) {
            assertThat(deciders(snapshots).states().find(Application.KIND, CALL))
                    .isEmpty();
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
            snapshots.moved(CALL, 0, 16, load().state());
        }
        assertThat(snapshotVersion()).isEqualTo(48);
    }
}
