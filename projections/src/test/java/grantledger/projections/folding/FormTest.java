package grantledger.projections.folding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Depot;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.OfDepot;
import grantledger.projections.example.Parcel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final View<Depot, OfDepot> DEPOT = Depot.VIEW;

    /** As a depot, with one thing more. */
    record Yard(String name, boolean open, Gate gate) {}

    enum Gate {
        WEST,
        EAST
    }

    @Test
    void is_the_same_for_the_same_views() {
        assertThat(form(with(DEPOT.definition(), DEPOT.indexes(), 1))).isEqualTo(Form.of(Examples.VIEWS, ""));
    }

    @Test
    void is_another_one_with_another_table_index_record_or_fold() {
        View<Yard, OfDepot> yard = new View<>(
                DEPOT.table(), DEPOT.definition(), DEPOT.indexes(), Yard.class, OfDepot.class, 1, (view, _, _) -> view);

        assertThat(List.of(
                        Form.of(Examples.VIEWS, ""),
                        form(with(List.of("create table view_depot ()"), DEPOT.indexes(), 1)),
                        form(with(DEPOT.definition(), List.of("create index one"), 1)),
                        form(with(DEPOT.definition(), DEPOT.indexes(), 2)),
                        form(yard)))
                .doesNotHaveDuplicates();
    }

    private static View<Depot, OfDepot> with(List<String> definition, List<String> indexes, int revision) {
        return new View<>(DEPOT.table(), definition, indexes, Depot.class, OfDepot.class, revision, DEPOT.fold());
    }

    private static String form(View<?, OfDepot> depot) {
        return Form.of(new Views<>(Happening.CODEC, List.of(Parcel.VIEW, depot)), "");
    }
}
