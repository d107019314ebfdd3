package grantledger.projections.folding;

import static grantledger.projections.example.Partition.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.example.Depot;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.Seen;
import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Parcel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewTest {

    private final UUID parcel = UUID.randomUUID();

    @Test
    void is_folded_from_a_stream_and_knows_the_last_event() {
        Versioned<Parcel> view =
                Parcel.VIEW.from(List.of(recorded(parcel, 1, new Sent("Åsa")), recorded(parcel, 2, new Seen("Ale"))));

        assertThat(view).isEqualTo(new Versioned<>(new Parcel("Åsa", List.of("Ale")), 2, 2));
        assertThat(Parcel.VIEW.from(List.of())).isNull();
    }

    @Test
    void refuses_an_event_that_is_not_the_streams_next() {
        Versioned<Parcel> view = Parcel.VIEW.after(null, recorded(parcel, 1, new Sent("Åsa")));

        assertThatThrownBy(() -> Parcel.VIEW.after(view, recorded(parcel, 3, new Seen("Ale"))))
                .hasMessageContaining("has version 3 where 2 was expected");
        assertThatThrownBy(() -> Parcel.VIEW.after(null, recorded(parcel, 2, new Seen("Ale"))))
                .hasMessageContaining("has version 2 where 1 was expected");
    }

    @Test
    void has_indexes_apart_from_its_table() {
        assertThat(Parcel.VIEW.definition()).singleElement().asString().startsWith("create table view_parcel");
        assertThat(Parcel.VIEW.indexes())
                .containsExactly("create index view_parcel_receiver on view_parcel (receiver)");
    }

    @Test
    void takes_every_event_of_its_kind_and_no_other() {
        assertThat(Examples.VIEWS.viewOf(new Seen("Ale"))).isSameAs(Parcel.VIEW);
        assertThat(Examples.VIEWS.viewOf(new Happening.Closed())).isSameAs(Depot.VIEW);
        assertThatThrownBy(() -> new Views<>(Happening.CODEC, List.of(Parcel.VIEW)))
                .hasMessageContaining("goes into 0 views");
        assertThatThrownBy(() -> new Views<>(Happening.CODEC, List.of(Parcel.VIEW, Depot.VIEW, Parcel.VIEW)))
                .hasMessageContaining("goes into 2 views");
    }
}
