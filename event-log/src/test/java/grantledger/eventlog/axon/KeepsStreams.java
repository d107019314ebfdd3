package grantledger.eventlog.axon;

import static grantledger.eventlog.axon.Notes.ids;
import static grantledger.eventlog.axon.Notes.note;
import static grantledger.eventlog.axon.Notes.notes;
import static grantledger.eventlog.axon.Notes.sequenceNumbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** What is appended to an aggregate's stream is read back from it. */
interface KeepsStreams extends EngineUnderTest {

    private List<? extends DomainEventMessage<?>> stream(UUID aggregate, long from) {
        return engine().readEvents(aggregate.toString(), from).asStream().toList();
    }

    @Test
    default void an_aggregate_is_read_in_the_order_of_its_sequence_numbers() {
        UUID aggregate = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<? extends DomainEventMessage<?>> first = notes(aggregate, 0, 2);
        List<? extends DomainEventMessage<?>> second = notes(aggregate, 3, 4);
        engine().appendEvents(first);
        engine().appendEvents(notes(other, 0, 3));
        engine().appendEvents(second);
        assertThat(sequenceNumbers(stream(aggregate, 0))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(ids(stream(aggregate, 0)).subList(0, 3)).isEqualTo(ids(first));
        assertThat(ids(stream(aggregate, 0)).subList(3, 5)).isEqualTo(ids(second));
    }

    @Test
    default void several_aggregates_of_one_append_each_have_their_own_sequence() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        engine().appendEvents(note(one, 0), note(two, 0), note(one, 1), note(two, 1), note(one, 2));
        assertThat(sequenceNumbers(stream(one, 0))).containsExactly(0L, 1L, 2L);
        assertThat(sequenceNumbers(stream(two, 0))).containsExactly(0L, 1L);
    }

    @Test
    default void an_aggregate_is_read_from_a_sequence_number_on() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(notes(aggregate, 0, 9));
        assertThat(sequenceNumbers(stream(aggregate, 7))).containsExactly(7L, 8L, 9L);
        assertThat(stream(aggregate, 10)).isEmpty();
    }

    @Test
    default void a_stream_tells_its_last_sequence_number_when_it_has_been_read() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(notes(aggregate, 0, 9));
        var events = engine().readEvents(aggregate.toString(), 4);
        events.forEachRemaining(event -> assertThat(event.getType()).isNotNull());
        assertThat(events.getLastSequenceNumber()).isEqualTo(9);
        assertThat(engine().lastSequenceNumberFor(aggregate.toString())).contains(9L);
    }

    @Test
    default void an_aggregate_without_events_has_neither_a_stream_nor_a_last_sequence_number() {
        UUID unknown = UUID.randomUUID();
        assertThat(stream(unknown, 0)).isEmpty();
        assertThat(engine().lastSequenceNumberFor(unknown.toString())).isEmpty();
    }

    @Test
    default void a_long_aggregate_is_read_to_its_end() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(notes(aggregate, 0, 1_200));
        assertThat(stream(aggregate, 0)).hasSize(1_201);
    }

    @Test
    default void an_event_keeps_its_payload_its_id_and_its_place() {
        UUID aggregate = UUID.randomUUID();
        DomainEventMessage<?> appended = note(aggregate, 0);
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(appended);
        Assertions.<DomainEventMessage<?>>assertThat(stream(aggregate, 0))
                .singleElement()
                .satisfies(read -> assertSame(read, appended));
        Assertions.assertThat(reader.readOn())
                .singleElement()
                .satisfies(read -> assertSame((DomainEventMessage<?>) read, appended));
    }

    private static void assertSame(DomainEventMessage<?> read, DomainEventMessage<?> appended) {
        assertThat(read.getPayload()).isEqualTo(appended.getPayload());
        assertThat(read.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(read.getAggregateIdentifier()).isEqualTo(appended.getAggregateIdentifier());
        assertThat(read.getSequenceNumber()).isEqualTo(appended.getSequenceNumber());
        assertThat(read.getTimestamp()).isCloseTo(appended.getTimestamp(), Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    default void an_event_of_no_aggregate_is_kept_as_well() {
        Object payload = note(UUID.randomUUID(), 0).getPayload();
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(GenericEventMessage.asEventMessage(payload));
        assertThat(reader.readOn())
                .singleElement()
                .satisfies(read -> assertThat((Object) read.getPayload()).isEqualTo(payload));
    }

    @Test
    default void an_append_in_a_unit_of_work_is_an_append_like_any_other() {
        UUID aggregate = UUID.randomUUID();
        var message = GenericEventMessage.asEventMessage("what the unit of work is about");
        DefaultUnitOfWork.startAndGet(message).execute(() -> engine().appendEvents(note(aggregate, 0)));
        DefaultUnitOfWork.startAndGet(null).execute(() -> engine().appendEvents(note(aggregate, 1)));
        assertThat(sequenceNumbers(stream(aggregate, 0))).containsExactly(0L, 1L);
    }

    @Test
    default void an_append_of_nothing_appends_nothing() {
        TokenReader reader = TokenReader.fromNowOn(engine());
        engine().appendEvents(List.of());
        assertThat(reader.readOn()).isEmpty();
    }
}
