package grantledger.eventlog.axon;

import static grantledger.eventlog.axon.Notes.note;
import static grantledger.eventlog.axon.Notes.notes;
import static grantledger.eventlog.axon.Notes.sequenceNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** A place in a stream is given once; whoever comes second is told so, and leaves nothing behind. */
interface RefusesConflicts extends EngineUnderTest {

    private boolean isRefused(DomainEventMessage<?>... events) {
        Throwable refusal = catchThrowable(() -> engine().appendEvents(events));
        if (refusal != null) {
            assertThat(refusal).isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
        }
        return refusal != null;
    }

    private List<Long> stream(UUID aggregate) {
        return sequenceNumbers(
                engine().readEvents(aggregate.toString(), 0).asStream().toList());
    }

    @Test
    default void a_second_beginning_of_an_aggregate_is_refused() {
        UUID aggregate = UUID.randomUUID();
        assertThat(isRefused(note(aggregate, 0))).isFalse();
        assertThat(isRefused(note(aggregate, 0))).isTrue();
        assertThat(stream(aggregate)).containsExactly(0L);
    }

    @Test
    default void a_second_event_at_a_place_of_an_aggregate_is_refused() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(notes(aggregate, 0, 3));
        assertThat(isRefused(note(aggregate, 3))).isTrue();
        assertThat(isRefused(note(aggregate, 4))).isFalse();
    }

    @Test
    default void nothing_of_an_append_is_recorded_when_one_of_its_events_is_refused() {
        UUID taken = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        engine().appendEvents(notes(taken, 0, 1));
        TokenReader reader = TokenReader.fromNowOn(engine());
        assertThat(isRefused(note(other, 0), note(taken, 1), note(other, 1))).isTrue();
        assertThat(stream(other)).isEmpty();
        assertThat(stream(taken)).containsExactly(0L, 1L);
        assertThat(reader.readOn()).isEmpty();
    }

    @Test
    default void what_was_refused_can_be_appended_at_another_place() {
        UUID aggregate = UUID.randomUUID();
        engine().appendEvents(note(aggregate, 0));
        TokenReader reader = TokenReader.fromNowOn(engine());
        assertThat(isRefused(note(aggregate, 0))).isTrue();
        engine().appendEvents(note(aggregate, 1));
        assertThat(reader.readOn()).hasSize(1);
    }

    @Test
    default void of_many_who_want_the_same_place_one_gets_it() throws Exception {
        UUID contested = UUID.randomUUID();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(() -> isRefused(note(contested, 0), note(UUID.randomUUID(), 0)));
        }
        TokenReader reader = TokenReader.fromNowOn(engine());
        List<Boolean> refused = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Boolean> outcome : threads.invokeAll(writers)) {
                refused.add(outcome.get());
            }
        }
        assertThat(refused).containsOnlyOnce(false).hasSize(8);
        assertThat(reader.readOn()).hasSize(2);
    }
}
