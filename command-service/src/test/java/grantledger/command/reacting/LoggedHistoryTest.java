package grantledger.command.reacting;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggedHistoryTest {

    private static final UUID CALL = new UUID(0, 1);
    private static final int EVENTS = 2 * LoggedHistory.PAGE + 1;

    private final List<StoredEvent> log = new ArrayList<>();
    private int pages;
    private final LoggedHistory history = new LoggedHistory(this::page);

    LoggedHistoryTest() {
        for (int number = 1; number < EVENTS; number++) {
            add(new DiaryNumberIssued(CALL, new UUID(1, number), number));
        }
        add(new CallDecisionsBegan(CALL, new UUID(1, 1)));
    }

    private void add(Event event) {
        EventType<Event> type = Event.CODEC.typeOf(event);
        Envelope envelope = new Envelope(
                0,
                CALL,
                log.size() + 1L,
                new UUID(0, 0),
                type.name(),
                type.revision(),
                Instant.EPOCH,
                Instant.EPOCH,
                "system",
                "test",
                CALL);
        log.add(new StoredEvent(envelope, Event.CODEC.write(event)));
    }

    private List<StoredEvent> page(UUID stream, long afterVersion, int limit) {
        pages++;
        assertThat(stream).isEqualTo(CALL);
        return log.stream().skip(afterVersion).limit(limit).toList();
    }

    @Test
    void has_every_event_of_the_type_in_order() {
        assertThat(history.of(CALL, DiaryNumberIssued.class))
                .hasSize(EVENTS - 1)
                .isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
        assertThat(history.of(CALL, CallDecisionsBegan.class)).hasSize(1);
        assertThat(history.of(CALL, CallEvent.class)).hasSize(EVENTS);
    }

    @Test
    void reads_a_page_when_the_one_before_it_has_been_used() {
        assertThat(history.of(CALL, DiaryNumberIssued.class).limit(LoggedHistory.PAGE))
                .hasSize(LoggedHistory.PAGE);
        assertThat(pages).isOne();
    }

    @Test
    void has_what_happens_while_it_is_read() {
        assertThat(history.of(CALL, CallDecisionsBegan.class).peek(began -> {
                    if (log.size() == EVENTS) {
                        add(began);
                    }
                }))
                .hasSize(2);
    }

    @Test
    void has_nothing_where_nothing_has_happened() {
        log.clear();
        assertThat(history.of(CALL, CallEvent.class)).isEmpty();
    }
}
