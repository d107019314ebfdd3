package grantledger.projections.folding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final UUID parcel = UUID.randomUUID();
    private final Partition partition = new Partition().event(parcel, new Sent("Åsa"));

    @Test
    void holds_what_follows_what_has_been_folded() {
        Batch batch =
                of(Progress.start(1), partition.event(parcel, new Seen("Ale")).received());

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"), new Seen("Ale"));
        assertThat(batch.next()).isEqualTo(at(2, 2));
        assertThat(batch.obstacle()).isNull();
    }

    @Test
    void drops_what_was_sent_twice() {
        Batch batch = of(Progress.start(1), partition.again().received());

        assertThat(batch.events()).hasSize(1);
        assertThat(batch.next()).isEqualTo(at(2, 1));
    }

    @Test
    void stops_where_a_record_that_came_again_is_another_event() {
        Partition other = partition.forked();
        partition.event(parcel, new Seen("Ale")).event(parcel, new Seen("Boden"));
        Progress folded = of(Progress.start(1), partition.received()).next();
        List<Received> told = other.event(parcel, new Seen("Luleå")).received(1);
        UUID held = ((Received.Fact) partition.received().get(1)).eventId();

        assertThat(Batch.repeats(folded, told)).containsExactly(2L);
        Batch batch = Batch.of(folded, told, new Known(Partition.LOG, Map.of(2L, held)));
        assertThat(batch.events()).isEmpty();
        assertThat(batch.obstacle()).isInstanceOfSatisfying(Obstacle.Fork.class, fork -> {
            assertThat(fork.position()).isEqualTo(2);
            assertThat(fork.reason())
                    .contains("Position 2 is event " + ((Received.Fact) told.getFirst()).eventId())
                    .contains(held + " in the views");
        });
    }

    @Test
    void stops_where_a_record_comes_after_another_event_than_the_last_that_was_folded() {
        Partition other = partition.forked();
        Progress folded = of(
                        Progress.start(1),
                        partition.event(parcel, new Seen("Ale")).received())
                .next();
        other.event(parcel, new Seen("Boden")).event(parcel, new Seen("Luleå"));

        Batch batch = of(folded, other.received(2));
        assertThat(batch.events()).isEmpty();
        assertThat(batch.obstacle())
                .isInstanceOfSatisfying(
                        Obstacle.Fork.class, fork -> assertThat(fork.position()).isEqualTo(2));
    }

    @Test
    void stops_at_an_event_of_another_log() {
        Batch batch = Batch.of(Progress.start(1), partition.received(), new Known(UUID.randomUUID(), Map.of()));

        assertThat(batch.events()).isEmpty();
        assertThat(batch.obstacle()).isInstanceOf(Obstacle.Fork.class);
    }

    @Test
    void stops_at_a_record_that_was_sent_to_another_number_of_partitions() {
        assertThat(of(Progress.start(2), partition.received()).obstacle()).isInstanceOf(Obstacle.Poison.class);
    }

    @Test
    void stops_at_a_hole_until_what_is_missing_is_delivered() {
        byte[] missing = partition.withheld(parcel, new Seen("Ale"));
        byte[] behind = partition.withheld(parcel, new Seen("Boden"));
        List<Received> first = List.of(partition.received().getFirst(), Examples.VIEWS.read(1, behind));

        Batch batch = of(Progress.start(1), first);
        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.obstacle()).isEqualTo(new Obstacle.Hole(1, 3, 2));

        Batch mended = of(batch.next(), List.of(Examples.VIEWS.read(2, missing), Examples.VIEWS.read(3, behind)));
        assertThat(happenings(mended)).containsExactly(new Seen("Ale"), new Seen("Boden"));
        assertThat(mended.obstacle()).isNull();
        assertThat(mended.next()).isEqualTo(new Progress(4, partition.place(), List.of(3L)));
    }

    @Test
    void stops_at_what_cannot_be_read() {
        Batch batch = of(
                Progress.start(1),
                partition.unreadable().event(parcel, new Seen("Ale")).received());

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.next()).isEqualTo(at(1, 1));
        assertThat(batch.obstacle())
                .isInstanceOfSatisfying(
                        Obstacle.Poison.class,
                        poison -> assertThat(poison.offset()).isEqualTo(1));
    }

    @Test
    void ends_just_before_what_cannot_be_folded() {
        Batch whole =
                of(Progress.start(1), partition.event(parcel, new Seen("Ale")).received());

        Batch batch = whole.until(whole.events().getLast(), new IllegalStateException("never"));

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.next()).isEqualTo(at(1, 1));
        assertThat(batch.obstacle()).isEqualTo(new Obstacle.Poison(1, 2, "never"));
    }

    private static Batch of(Progress folded, List<Received> received) {
        return Batch.of(folded, received, Known.NOTHING);
    }

    /** How far the partition has been folded, when it has been up to the event at a position. */
    private Progress at(long nextOffset, long position) {
        return partition.received().stream()
                .filter(Received.Fact.class::isInstance)
                .map(Received.Fact.class::cast)
                .filter(event -> event.position() == position)
                .map(event -> new Progress(nextOffset, Progress.after(event).place(), event.sent()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Happening> happenings(Batch batch) {
        return batch.events().stream()
                .map(item -> (Happening) item.event().recorded().event())
                .toList();
    }
}
