package grantledger.projections.history;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Envelope;
import grantledger.format.EventType;
import grantledger.format.StoredEvent;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.OfParcel;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Parcel;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HappenedFoldsTest {

    private static final Instant MONDAY = Instant.parse("2020-06-01T08:00:00Z");

    private final UUID parcel = UUID.randomUUID();

    @Test
    void show_what_had_happened_in_that_order_whenever_it_was_registered() {
        var views = folded(
                Parcel.VIEW,
                event(parcel, 1, 0, new Sent("Åsa")),
                event(parcel, 2, 3, new Seen("Boden")),
                event(parcel, 4, 2, new Seen("Ale")));

        assertThat(views).containsExactly(new Versioned<>(new Parcel("Åsa", List.of("Ale", "Boden")), 4, 40));
    }

    @Test
    void keep_the_order_of_the_log_for_what_happened_at_once() {
        var views = folded(
                Parcel.VIEW,
                event(parcel, 1, 0, new Sent("Åsa")),
                event(parcel, 2, 3, new Seen("Boden")),
                event(parcel, 3, 3, new Seen("Ale")));

        assertThat(places(views)).containsExactly("Boden", "Ale");
    }

    @Test
    void begin_with_what_began_the_stream_even_if_that_is_dated_later() {
        var views = folded(Parcel.VIEW, event(parcel, 1, 3, new Sent("Åsa")), event(parcel, 2, 2, new Seen("Ale")));

        assertThat(places(views)).containsExactly("Ale");
    }

    @Test
    void fall_back_to_the_order_of_the_log_where_a_view_cannot_be_made_in_the_order_of_meaning() {
        var views = folded(
                goingBy("Boden"),
                event(parcel, 1, 0, new Sent("Åsa")),
                event(parcel, 2, 3, new Seen("Boden")),
                event(parcel, 4, 2, new Seen("Ale")));

        assertThat(places(views)).containsExactly("Boden", "Ale");
    }

    @Test
    void stop_at_what_had_not_happened_where_the_rest_presupposes_it() {
        var views =
                folded(goingBy("Boden"), event(parcel, 1, 0, new Sent("Åsa")), event(parcel, 3, 2, new Seen("Ale")));

        assertThat(views).containsExactly(new Versioned<>(new Parcel("Åsa", List.of()), 1, 10));
    }

    @Test
    void leave_out_streams_that_had_not_begun_or_are_of_another_kind() {
        UUID depot = UUID.randomUUID();

        var views = folded(Parcel.VIEW, event(depot, 1, 0, new Opened("Boden")), event(parcel, 2, 0, new Seen("Ale")));

        assertThat(views).isEmpty();
    }

    /** A parcel that is seen at the place before it is seen anywhere else. */
    private static View<Parcel, OfParcel> goingBy(String place) {
        return new View<>(
                "view_parcel",
                List.of(),
                List.of(),
                Parcel.class,
                OfParcel.class,
                1,
                (before, event, _) -> switch (event) {
                    case Sent e -> new Parcel(e.receiver(), List.of());
                    case Seen e -> {
                        if (before.places().isEmpty() && !e.place().equals(place)) {
                            throw new IllegalStateException("It has not been seen at " + place);
                        }
                        yield before.seenAt(e.place());
                    }
                });
    }

    private static List<Versioned<Parcel>> folded(View<Parcel, OfParcel> view, StoredEvent... events) {
        var folds = new HappenedFolds<>(view, Happening.CODEC);
        Stream.of(events).forEach(folds::add);
        return folds.done();
    }

    private static List<String> places(List<Versioned<Parcel>> views) {
        assertThat(views).hasSize(1);
        return views.getFirst().view().places();
    }

    /** @param day on which it happened, from Monday on */
    private static StoredEvent event(UUID stream, long version, int day, Happening happening) {
        EventType<Happening> type = Happening.CODEC.typeOf(happening);
        Instant occurred = MONDAY.plusSeconds(86_400L * day);
        return new StoredEvent(
                new Envelope(
                        10 * version,
                        stream,
                        version,
                        UUID.randomUUID(),
                        type.name(),
                        type.revision(),
                        occurred,
                        MONDAY.plusSeconds(864_000),
                        "anna",
                        "some-command",
                        UUID.randomUUID()),
                Happening.CODEC.write(happening));
    }
}
