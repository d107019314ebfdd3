package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.format.Place;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private final LogDatabase database = new LogDatabase();
    private final EventLog log = database.log();
    private final EventReader reader = database.reader();
    private final NewEvent first = event(UUID.randomUUID(), 1);
    private final NewEvent second = event(UUID.randomUUID(), 1);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tells_logs_apart_and_always_knows_which_one_it_reads() {
        try (LogDatabase other = new LogDatabase()) {
            assertThat(reader.logId()).isNotEqualTo(other.reader().logId()).isEqualTo(reader.logId());
        }
    }

    @Test
    void knows_where_the_log_ends_and_which_event_stands_where() {
        assertThat(reader.lastPlace()).isEqualTo(Place.START);
        log.append(append(first, second));
        assertThat(reader.lastPlace()).isEqualTo(new Place(2, second.eventId()));
        assertThat(reader.idAt(1)).contains(first.eventId());
        assertThat(reader.idAt(3)).isEmpty();
        assertThat(reader.idsAt(2, 3, 1)).isEqualTo(Map.of(1L, first.eventId(), 2L, second.eventId()));
    }

    @Test
    void reads_on_after_a_place() {
        log.append(append(first, second));
        assertThat(reader.after(Place.START, 10, Long.MAX_VALUE))
                .extracting(it -> it.envelope().position())
                .containsExactly(1L, 2L);
        Place afterFirst = new Place(1, first.eventId());
        assertThat(reader.after(afterFirst, 10, Long.MAX_VALUE))
                .extracting(it -> Place.of(it.envelope()))
                .containsExactly(new Place(2, second.eventId()));
        assertThat(reader.after(new Place(2, second.eventId()), 10, Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void reads_on_until_the_payloads_have_come_to_so_many_bytes() {
        log.append(append(first, second));
        long bytes = reader.after(0, 1).getFirst().payload().length;
        assertThat(reader.after(Place.START, 10, bytes)).hasSize(1);
        assertThat(reader.after(Place.START, 10, bytes + 1)).hasSize(2);
        assertThat(reader.after(Place.START, 1, bytes + 1)).hasSize(1);
        Place afterFirst = new Place(1, first.eventId());
        assertThat(reader.after(afterFirst, 10, 1)).hasSize(1);
        assertThatThrownBy(() -> reader.after(new Place(1, UUID.randomUUID()), 10, 1))
                .isInstanceOf(OtherHistory.class);
    }

    @Test
    void does_not_read_on_where_the_log_has_another_event_or_ends_before() {
        log.append(append(first, second));
        Place other = new Place(1, UUID.randomUUID());
        assertThatThrownBy(() -> reader.after(other, 10, Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        OtherHistory.class, it -> assertThat(it.position()).isEqualTo(1));
        Place ahead = new Place(3, UUID.randomUUID());
        assertThatThrownBy(() -> reader.after(ahead, 10, Long.MAX_VALUE))
                .isInstanceOf(OtherHistory.class)
                .hasMessageContaining("position 3")
                .hasMessageContaining(ahead.eventId().toString());
    }
}
