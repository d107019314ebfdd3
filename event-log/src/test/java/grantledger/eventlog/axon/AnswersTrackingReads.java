package grantledger.eventlog.axon;

import static grantledger.eventlog.axon.Notes.ids;
import static grantledger.eventlog.axon.Notes.note;
import static grantledger.eventlog.axon.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** All events have one order, and whoever has a token reads on from it. */
interface AnswersTrackingReads extends EngineUnderTest {

    private List<TrackedEventMessage<?>> after(TrackingToken token) {
        return new TokenReader(engine(), token).readOn();
    }

    @Test
    default void the_events_of_several_aggregates_are_read_in_the_order_in_which_they_were_appended() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        TokenReader reader = TokenReader.fromNowOn(engine());
        List<DomainEventMessage<?>> first = List.of(note(one, 0), note(two, 0), note(one, 1));
        List<DomainEventMessage<?>> second = List.of(note(two, 1), note(one, 2));
        engine().appendEvents(first);
        engine().appendEvents(second);
        reader.readOn();
        assertThat(ids(reader.seen()).subList(0, 3)).isEqualTo(ids(first));
        assertThat(ids(reader.seen()).subList(3, 5)).isEqualTo(ids(second));
    }

    @Test
    default void a_reader_goes_on_after_any_events_token() {
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(notes(UUID.randomUUID(), 0, 9));
        List<TrackedEventMessage<?>> all = reader.readOn();
        assertThat(all).hasSize(10);
        for (int i = 0; i < all.size(); i++) {
            assertThat(ids(after(all.get(i).trackingToken()))).isEqualTo(ids(all.subList(i + 1, all.size())));
        }
    }

    @Test
    default void a_later_token_covers_an_earlier_one() {
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(notes(UUID.randomUUID(), 0, 1));
        List<TrackingToken> tokens =
                reader.readOn().stream().map(TrackedEventMessage::trackingToken).toList();
        assertThat(tokens.get(1).covers(tokens.get(0))).isTrue();
        assertThat(tokens.get(0).covers(tokens.get(1))).isFalse();
        assertThat(tokens.get(0).upperBound(tokens.get(1))).isEqualTo(tokens.get(1));
    }

    @Test
    default void the_tail_and_no_token_at_all_give_everything() {
        List<DomainEventMessage<?>> appended = List.copyOf(notes(UUID.randomUUID(), 0, 2));
        engine().appendEvents(appended);
        List<String> all = ids(after(engine().createTailToken()));
        assertThat(all).endsWith(ids(appended).toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(ids(after(null))).isEqualTo(all);
    }

    @Test
    default void the_head_gives_what_comes_after_it() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(notes(aggregate, 0, 2));
        TrackingToken head = engine().createHeadToken();
        assertThat(after(head)).isEmpty();
        DomainEventMessage<?> next = note(aggregate, 3);
        engine().appendEvents(next);
        assertThat(ids(after(head))).containsExactly(next.getIdentifier());
    }

    @Test
    default void a_time_gives_what_was_recorded_from_then_on() throws InterruptedException {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(note(aggregate, 0));
        Thread.sleep(5);
        Instant then = Instant.now();
        Thread.sleep(5);
        List<DomainEventMessage<?>> later = List.of(note(aggregate, 1), note(aggregate, 2));
        engine().appendEvents(later);
        assertThat(ids(after(engine().createTokenAt(then)))).isEqualTo(ids(later));
    }

    @Test
    default void a_time_after_the_last_event_gives_what_comes_after_it() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(note(aggregate, 0));
        TrackingToken token = engine().createTokenAt(Instant.now().plusSeconds(60));
        assertThat(after(token)).isEmpty();
        engine().appendEvents(note(aggregate, 1));
        assertThat(after(token)).hasSize(1);
    }

    @Test
    default void a_reader_that_is_far_behind_reads_to_the_end() {
        UUID aggregate = UUID.randomUUID();
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(notes(aggregate, 0, 1_200));
        List<TrackedEventMessage<?>> all = reader.readOn();
        assertThat(all).hasSize(1_201);
        assertThat(ids(all)).doesNotHaveDuplicates();
        assertThat(reader.readOn()).isEmpty();
    }
}
