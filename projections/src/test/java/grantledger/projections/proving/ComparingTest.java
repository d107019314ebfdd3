package grantledger.projections.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grantledger.format.Envelope;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SealedRange;
import grantledger.format.tree.GrowingTree;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparingTest {

    private static final Origin ORIGIN = new Origin(1, "log.example", null);

    private final SealingLog log = new SealingLog(ORIGIN.name());

    @Test
    void agrees_where_what_was_received_is_what_was_sealed() {
        GrowingTree own = new GrowingTree();
        compare(log.sealed(StoredEvents.of(1, 300)), own, StoredEvents.of(1, 300));
        compare(log.sealed(StoredEvents.of(301, 700)), own, StoredEvents.of(301, 700));

        assertThat(own.size()).isEqualTo(700);
        assertThat(own.root()).isEqualTo(Checkpoint.of(log.last().text()).root());
    }

    @Test
    void agrees_on_leaves_that_do_not_cover_the_command_too() {
        GrowingTree own = new GrowingTree();
        compare(log.sealed(StoredEvents.of(1, 10), 1), own, StoredEvents.of(1, 10));

        compare(log.sealed(StoredEvents.of(11, 20), 2), own, StoredEvents.of(11, 20));
    }

    static Stream<Consumer<List<StoredEvent>>> wrongs() {
        StoredEvent was = StoredEvents.at(42);
        Envelope at = was.envelope();
        UUID other = new UUID(7, 7);
        return Stream.of(
                events -> events.set(41, new StoredEvent(at, SealingLog.flipped(was.payload(), 100))),
                events -> events.set(
                        41, with(at, other, at.version(), at.eventId(), at.type(), at.actor(), at.command())),
                events -> events.set(41, with(at, at.stream(), 2, at.eventId(), at.type(), at.actor(), at.command())),
                events -> events.set(41, with(at, at.stream(), 1, other, at.type(), at.actor(), at.command())),
                events -> events.set(41, with(at, at.stream(), 1, at.eventId(), "Seen", at.actor(), at.command())),
                events -> events.set(41, with(at, at.stream(), 1, at.eventId(), at.type(), "bo", at.command())),
                events -> events.set(41, with(at, at.stream(), 1, at.eventId(), at.type(), at.actor(), "see-parcel")),
                events -> events.set(41, events.get(42)),
                events -> events.remove(41),
                events -> events.add(41, StoredEvents.at(400)));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void names_the_first_position_that_differs(Consumer<List<StoredEvent>> wrong) {
        SealedRange sealed = log.sealed(StoredEvents.of(1, 100));
        List<StoredEvent> received = new ArrayList<>(StoredEvents.of(1, 101));
        wrong.accept(received);

        var found = catchThrowableOfType(
                Objection.Differs.class, () -> compare(sealed, new GrowingTree(), received.subList(0, 100)));

        assertThat(found.position()).isEqualTo(42);
    }

    @Test
    void covers_both_times_to_the_microsecond() {
        SealedRange sealed = log.sealed(StoredEvents.of(1, 1));
        Envelope at = StoredEvents.at(1).envelope();
        var later = at.recordedAt().plus(1, ChronoUnit.MICROS);

        for (Envelope other : List.of(
                new Envelope(
                        1,
                        at.stream(),
                        1,
                        at.eventId(),
                        "Sent",
                        1,
                        later,
                        at.recordedAt(),
                        "åsa",
                        at.command(),
                        at.commandId()),
                new Envelope(
                        1,
                        at.stream(),
                        1,
                        at.eventId(),
                        "Sent",
                        1,
                        at.occurredAt(),
                        later,
                        "åsa",
                        at.command(),
                        at.commandId()))) {
            var received = List.of(new StoredEvent(other, StoredEvents.at(1).payload()));
            assertThatThrownBy(() -> compare(sealed, new GrowingTree(), received))
                    .isInstanceOf(Objection.Differs.class);
        }
    }

    @Test
    void names_the_range_whose_signed_root_is_another_though_its_leaves_are_right() {
        GrowingTree own = new GrowingTree();
        compare(log.sealed(StoredEvents.of(1, 10)), own, StoredEvents.of(1, 10));
        SealedRange next = log.sealed(StoredEvents.of(11, 20));
        Checkpoint right = Checkpoint.of(next.note().text());
        Checkpoint other = new Checkpoint(right.origin(), right.size(), SealingLog.flipped(right.root(), 3));

        var found = catchThrowableOfType(
                Objection.Differs.class, () -> compare(log.saying(next, other), own, StoredEvents.of(11, 20)));

        assertThat(found.position()).isEqualTo(11);
        assertThat(found).hasMessageContaining("root");
    }

    private static StoredEvent with(
            Envelope at, UUID stream, long version, UUID eventId, String type, String actor, String command) {
        return new StoredEvent(
                new Envelope(
                        at.position(),
                        stream,
                        version,
                        eventId,
                        type,
                        at.revision(),
                        at.occurredAt(),
                        at.recordedAt(),
                        actor,
                        command,
                        at.commandId()),
                StoredEvents.at(at.position()).payload());
    }

    private static void compare(SealedRange sealed, GrowingTree own, List<StoredEvent> received) {
        Comparing comparing = new Comparing(ORIGIN, sealed, own);
        received.forEach(comparing::take);
        comparing.end(Checkpoint.of(sealed.note().text()));
    }
}
