package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.Leaf;
import grantledger.format.StoredEvent;
import grantledger.format.tree.TreeHash;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("server")
class EventLogTest {

    private static final LogDatabase DATABASE = new LogDatabase();
    private final EventLog log = DATABASE.log();
    private final EventReader reader = DATABASE.reader();
    private final UUID stream = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private long before;

    @BeforeEach
    void remember() {
        before = reader.lastPosition();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void numbers_the_events_of_an_append_one_after_the_other() {
        assertThat(log.append(append(event(stream, 1), event(other, 1), event(stream, 2))))
                .isEqualTo(before + 1);
        assertThat(reader.after(before, 10))
                .extracting(stored -> stored.envelope().position())
                .containsExactly(before + 1, before + 2, before + 3);
        assertThat(reader.lastPosition()).isEqualTo(before + 3);
    }

    @Test
    void reads_back_what_was_appended_byte_for_byte() {
        NewEvent event = event(stream, 1);
        log.append(append(event));
        StoredEvent stored = reader.after(before, 10).getFirst();
        assertThat(stored.payload()).isEqualTo(event.payload());
        assertThat(stored.envelope().actor()).isEqualTo("olle.officer");
        assertThat(stored.envelope().occurredAt()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(leafOf(stored)).isEqualTo(storedLeaf(stored.envelope().position()));
    }

    private static byte[] leafOf(StoredEvent stored) {
        return TreeHash.leaf(Leaf.bytes(Leaf.VERSION, stored));
    }

    private static byte[] storedLeaf(long position) {
        return DATABASE.sql()
                .sql("select leaf_hash from event where position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }

    @Test
    void refuses_the_second_event_at_the_same_place_of_a_stream() {
        log.append(append(event(stream, 1)));
        assertThatThrownBy(() -> log.append(append(event(stream, 1)))).isInstanceOf(AppendRefused.StreamMovedOn.class);
    }

    @Test
    void records_all_streams_of_an_append_or_none_and_leaves_no_hole() {
        log.append(append(event(other, 1)));
        assertThatThrownBy(() -> log.append(append(event(stream, 1), event(other, 1))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
        assertThat(reader.ofStream(stream, 0)).isEmpty();
        assertThat(log.append(append(event(stream, 1)))).isEqualTo(before + 2);
    }

    @Test
    void refuses_an_append_whose_decision_looked_at_a_stream_that_has_changed() {
        log.append(append(event(other, 1)));
        List<Guard> looked = List.of(new Guard(other, 1, null));
        log.append(append(looked, null, event(stream, 1)));
        log.append(append(event(other, 2)));
        assertThatThrownBy(() -> log.append(append(looked, null, event(stream, 2))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
    }

    @Test
    void takes_an_append_whose_decision_looked_at_a_stream_in_which_only_what_passes_has_come_since() {
        NewEvent first = event(other, 1);
        log.append(append(first));
        NewEvent passing = event(other, 2);
        log.append(append(passing));
        Guard passes = new Guard(other, 1, first.eventId(), Set.of("Unheard", passing.type()));
        log.append(append(List.of(passes), null, event(stream, 1)));
        List<Guard> another = List.of(new Guard(other, 1, first.eventId(), Set.of("Unheard")));
        assertThatThrownBy(() -> log.append(append(another, null, event(stream, 2))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
    }

    @Test
    void refuses_an_append_whose_decision_looked_at_a_stream_with_another_last_event() {
        NewEvent known = event(other, 1);
        log.append(append(known));
        log.append(append(List.of(new Guard(other, 1, known.eventId())), null, event(stream, 1)));
        List<Guard> lost = List.of(new Guard(other, 1, UUID.randomUUID()));
        assertThatThrownBy(() -> log.append(append(lost, null, event(stream, 2))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
        List<Guard> ahead = List.of(new Guard(other, 2, UUID.randomUUID()));
        assertThatThrownBy(() -> log.append(append(ahead, null, event(stream, 2))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
    }

    @Test
    void refuses_to_go_on_with_a_stream_after_another_event_than_its_last() {
        log.append(append(event(stream, 1)));
        List<Guard> lost = List.of(new Guard(stream, 1, UUID.randomUUID()));
        assertThatThrownBy(() -> log.append(append(lost, null, event(stream, 2))))
                .isInstanceOf(AppendRefused.StreamMovedOn.class);
        log.append(append(List.of(reader.lastOf(stream)), null, event(stream, 2)));
        assertThat(reader.ofStream(stream, 1)).hasSize(1);
    }

    @Test
    void records_an_idempotency_key_with_the_events_it_protects() {
        IdempotencyKey key = new IdempotencyKey("olle.officer", stream.toString(), new byte[] {1, 2, 3});
        log.append(append(List.of(), key, event(stream, 1), event(stream, 2)));
        var used = reader.usedKey("olle.officer", stream.toString()).orElseThrow();
        assertThat(used.requestHash()).containsExactly(1, 2, 3);
        assertThat(List.of(used.firstPosition(), used.lastPosition())).containsExactly(before + 1, before + 2);
        assertThatThrownBy(() -> log.append(append(List.of(), key, event(stream, 3))))
                .isInstanceOf(AppendRefused.KeyUsed.class);
        assertThat(reader.ofStream(stream, 2)).isEmpty();
    }

    @Test
    void does_not_let_the_service_change_or_remove_a_row() {
        log.append(append(event(stream, 1)));
        JdbcClient service = JdbcClient.create(DATABASE.service());
        for (String change : changes()) {
            assertThatThrownBy(() -> service.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void does_not_let_even_the_owner_change_or_remove_a_row() {
        log.append(append(event(stream, 1)));
        for (String change : changes()) {
            assertThatThrownBy(() -> DATABASE.sql().sql(change).update()).hasStackTraceContaining("are never changed");
        }
    }

    private static List<String> changes() {
        return List.of(
                "update event set version = version + 1",
                "delete from event",
                "truncate event",
                "update idempotency_key set last_position = 0",
                "truncate idempotency_key");
    }

    @Test
    void lets_the_service_forget_a_key_that_has_had_its_time_and_use_it_again() {
        IdempotencyKey key = new IdempotencyKey("olle.officer", stream.toString(), new byte[] {1});
        log.append(append(List.of(), key, event(stream, 1)));
        int forgotten = JdbcClient.create(DATABASE.service())
                .sql("delete from idempotency_key where key = ? and used_at <= now()")
                .param(key.key())
                .update();
        assertThat(forgotten).isOne();
        assertThat(reader.usedKey(key.person(), key.key())).isEmpty();
        assertThat(log.append(append(List.of(), key, event(stream, 2)))).isEqualTo(before + 2);
    }

    @Test
    void answers_unavailable_when_the_database_cannot_be_reached() {
        LogDatabase closed = new LogDatabase();
        EventLog unreachable = closed.log();
        closed.close();
        assertThatThrownBy(() -> unreachable.append(append(event(stream, 1))))
                .isInstanceOf(AppendRefused.Unavailable.class);
    }
}
