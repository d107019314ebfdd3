package grantledger.console.ranking;

import static grantledger.console.ranking.Ranked.declined;
import static grantledger.console.ranking.Ranked.granted;
import static grantledger.console.ranking.Ranked.unscored;
import static grantledger.console.ranking.Ranked.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossingTest {

    @Test
    void whoever_is_above_by_other_weights_alone_comes_above_and_whoever_is_so_by_the_call_s_alone_falls_below() {
        var byCall = List.of(waiting(1, "a", true), waiting(2, "b", true), waiting(3, "c", false));
        var byWhatIf = List.of(waiting(1, "c", true), waiting(2, "a", true), waiting(3, "b", false));

        var crossing = Crossing.between(byCall, byWhatIf);

        assertThat(crossing.above()).singleElement().satisfies(one -> {
            assertThat(one.row().applicationId()).isEqualTo("c");
            assertThat(one.before()).hasValue(3);
            assertThat(one.after()).hasValue(1);
        });
        assertThat(crossing.below()).singleElement().satisfies(one -> {
            assertThat(one.row().applicationId()).isEqualTo("b");
            assertThat(one.before()).hasValue(2);
            assertThat(one.after()).hasValue(3);
        });
        assertThat(crossing.isNone()).isFalse();
    }

    @Test
    void other_places_on_the_same_side_of_the_line_are_no_crossing() {
        var byCall = List.of(waiting(1, "a", true), waiting(2, "b", true), waiting(3, "c", false));
        var byWhatIf = List.of(waiting(1, "b", true), waiting(2, "a", true), waiting(3, "c", false));

        assertThat(Crossing.between(byCall, byWhatIf).isNone()).isTrue();
    }

    @Test
    void what_is_decided_crosses_nothing() {
        var byCall = List.of(granted(1, "a"), waiting(2, "b", false), declined(3, "c"));
        var byWhatIf = List.of(declined(1, "c"), waiting(2, "b", false), granted(3, "a"));

        assertThat(Crossing.between(byCall, byWhatIf).isNone()).isTrue();
    }

    @Test
    void a_place_further_down_than_anybody_looked_is_not_told() {
        var byCall = List.of(waiting(1, "a", true), waiting(2, "b", false));
        var byWhatIf = List.of(waiting(1, "z", true), waiting(2, "b", false), unscored(3, "u"));

        var crossing = Crossing.between(byCall, byWhatIf);

        assertThat(crossing.above()).singleElement().satisfies(one -> {
            assertThat(one.row().applicationId()).isEqualTo("z");
            assertThat(one.before()).isEmpty();
        });
        assertThat(crossing.below())
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isEqualTo(Optional.empty()));
    }
}
