package grantledger.projections.folding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final UUID parcel = UUID.randomUUID();
    private final Partition partition = new Partition().event(parcel, new Sent("Åsa"));

    @Test
    void holds_what_follows_what_has_been_folded() {
        Batch batch =
                Batch.of(Progress.NONE, partition.event(parcel, new Seen("Ale")).received());

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"), new Seen("Ale"));
        assertThat(batch.next()).isEqualTo(new Progress(2, 2));
        assertThat(batch.obstacle()).isNull();
    }

    @Test
    void drops_what_was_sent_twice() {
        Batch batch = Batch.of(Progress.NONE, partition.again().received());

        assertThat(batch.events()).hasSize(1);
        assertThat(batch.next()).isEqualTo(new Progress(2, 1));
    }

    @Test
    void moves_on_with_watermarks() {
        List<Received> received = partition.watermark(7).received();

        assertThat(Batch.of(Progress.NONE, received).next()).isEqualTo(new Progress(2, 7));
        assertThat(Advance.of(0, Progress.NONE, received)).isEmpty();
        assertThat(Advance.of(0, new Progress(1, 1), received.subList(1, 2)))
                .hasValue(new Advance(0, new Progress(1, 1), new Progress(2, 7)));
    }

    @Test
    void stops_at_a_hole_until_what_is_missing_is_delivered() {
        byte[] missing = partition.withheld(parcel, new Seen("Ale"));
        byte[] behind = partition.withheld(parcel, new Seen("Boden"));
        List<Received> first = List.of(partition.received().getFirst(), Examples.VIEWS.read(1, behind));

        Batch batch = Batch.of(Progress.NONE, first);
        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.obstacle()).isEqualTo(new Obstacle.Hole(1, 3, 2));

        Batch mended = Batch.of(batch.next(), List.of(Examples.VIEWS.read(2, missing), Examples.VIEWS.read(3, behind)));
        assertThat(happenings(mended)).containsExactly(new Seen("Ale"), new Seen("Boden"));
        assertThat(mended.obstacle()).isNull();
        assertThat(mended.next()).isEqualTo(new Progress(4, 3));
    }

    @Test
    void stops_at_what_cannot_be_read() {
        Batch batch = Batch.of(
                Progress.NONE,
                partition.unreadable().event(parcel, new Seen("Ale")).received());

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.next()).isEqualTo(new Progress(1, 1));
        assertThat(batch.obstacle())
                .isInstanceOfSatisfying(
                        Obstacle.Poison.class,
                        poison -> assertThat(poison.offset()).isEqualTo(1));
    }

    @Test
    void ends_just_before_what_cannot_be_folded() {
        Batch whole =
                Batch.of(Progress.NONE, partition.event(parcel, new Seen("Ale")).received());

        Batch batch = whole.until(whole.events().getLast(), new IllegalStateException("never"));

        assertThat(happenings(batch)).containsExactly(new Sent("Åsa"));
        assertThat(batch.next()).isEqualTo(new Progress(1, 1));
        assertThat(batch.obstacle()).isEqualTo(new Obstacle.Poison(1, 2, "never"));
    }

    private static List<Happening> happenings(Batch batch) {
        return batch.events().stream()
                .map(item -> (Happening) item.event().recorded().event())
                .toList();
    }
}
