package grantledger.eventlog.axon;

import static grantledger.eventlog.axon.Notes.ids;
import static grantledger.eventlog.axon.Notes.note;
import static grantledger.eventlog.axon.Notes.noteMade;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.NotebookEvent.Noted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** Readers who read while writers write see each event, once, however long a commit takes. */
interface LosesNothing extends EngineUnderTest {

    int WRITERS = 8;
    int APPENDS = 40;

    /** Axon's own engines take a gap for one that will never be filled when what follows it is a minute old. */
    Duration LONGER_THAN_A_GAP_LASTS = Duration.ofSeconds(90);

    @Test
    default void readers_see_every_event_once_while_many_writers_append() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<TokenReader> readers = List.of(
                TokenReader.fromNowOn(engine()), TokenReader.fromNowOn(engine()), TokenReader.fromNowOn(engine()));
        List<String> appended = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> reading = new ArrayList<>();
            readers.forEach(reader -> reading.add(threads.submit(() -> {
                while (writing.get()) {
                    reader.readOn();
                }
            })));
            for (Future<List<String>> writer : threads.invokeAll(writers())) {
                appended.addAll(writer.get());
            }
            writing.set(false);
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
        for (TokenReader reader : readers) {
            reader.readOn();
            assertThat(ids(reader.seen())).containsExactlyInAnyOrderElementsOf(appended);
            assertThat(sequenceNumbersByNotebook(reader))
                    .allSatisfy(numbers -> assertThat(numbers).isSorted());
        }
    }

    private List<Callable<List<String>>> writers() {
        List<Callable<List<String>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(() -> {
                List<String> appended = new ArrayList<>();
                UUID one = UUID.randomUUID();
                UUID two = UUID.randomUUID();
                for (int number = 0; number < APPENDS; number++) {
                    List<DomainEventMessage<?>> events = List.of(note(one, number), note(two, number));
                    engine().appendEvents(events);
                    appended.addAll(ids(events));
                }
                return appended;
            });
        }
        return writers;
    }

    private static List<List<Long>> sequenceNumbersByNotebook(TokenReader reader) {
        List<DomainEventMessage<?>> seen = new ArrayList<>();
        reader.seen().forEach(event -> seen.add((DomainEventMessage<?>) event));
        return seen.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .<List<Long>>map(notebook -> seen.stream()
                        .filter(event -> event.getAggregateIdentifier().equals(notebook))
                        .map(DomainEventMessage::getSequenceNumber)
                        .toList())
                .toList();
    }

    @Test
    default void an_event_that_is_committed_after_its_successor_is_read() throws Exception {
        assertBothAreRead(noteMade(Duration.ZERO), noteMade(Duration.ZERO));
    }

    @Test
    default void an_event_that_is_committed_after_an_old_successor_is_read() throws Exception {
        assertBothAreRead(noteMade(LONGER_THAN_A_GAP_LASTS), noteMade(LONGER_THAN_A_GAP_LASTS));
    }

    /** The first takes its place, and is committed when the second has been, or waits to be, and a reader has read. */
    private void assertBothAreRead(DomainEventMessage<Noted> first, DomainEventMessage<Noted> second) throws Exception {
        engine().appendEvents(note(UUID.randomUUID(), 0));
        TokenReader reader = TokenReader.fromNowOn(engine());
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> firstWriter = threads.submit(() -> transactions().executeInTransaction(() -> {
                engine().appendEvents(first);
                appended.countDown();
                await(commit);
            }));
            assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
            Future<?> secondWriter = threads.submit(() -> engine().appendEvents(second));
            try {
                secondWriter.get(patienceWithSecondWriter().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException itWaitsForTheFirst) {
                assertThat(reader.readOn()).isEmpty();
            }
            reader.readOn();
            commit.countDown();
            firstWriter.get();
            secondWriter.get();
        }
        reader.readOn();
        assertThat(reader.seen())
                .extracting(TrackedEventMessage::getIdentifier)
                .containsExactlyInAnyOrder(first.getIdentifier(), second.getIdentifier());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
