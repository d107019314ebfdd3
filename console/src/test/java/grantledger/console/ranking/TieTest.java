package grantledger.console.ranking;

import static grantledger.console.ranking.Ranked.CRITERIA;
import static grantledger.console.ranking.Ranked.alike;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.ranking.Tie.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieTest {
    private static final Map<String, Double> EVEN = Map.of("relevance", 20.0, "reach", 30.0);

    @Test
    void the_first_reason_in_which_two_differ_is_told() {
        assertThat(between(alike(100, EVEN, "p"), alike(90, EVEN))).isEqualTo(new Tie(Reason.PRIORITIES, ""));
        assertThat(between(alike(100, Map.of("relevance", 25.0, "reach", 25.0)), alike(90, EVEN)))
                .isEqualTo(new Tie(Reason.CRITERION, "Relevance"));
        assertThat(between(alike(90, EVEN), alike(100, EVEN))).isEqualTo(new Tie(Reason.REQUEST, ""));
        assertThat(between(alike(90, EVEN), alike(90, EVEN))).isEqualTo(new Tie(Reason.EARLIER, ""));
    }

    @Test
    void other_scores_are_no_tie() {
        assertThat(Tie.of(List.of(Ranked.waiting(1, "a", true), Ranked.waiting(2, "b", true)), CRITERIA))
                .allMatch(tie -> tie.isEmpty());
        assertThat(Tie.of(List.of(Ranked.unscored(1, "a"), Ranked.unscored(2, "b")), CRITERIA))
                .allMatch(tie -> tie.isEmpty());
    }

    private static Tie between(RankedRow first, RankedRow second) {
        return Tie.of(List.of(first, second), CRITERIA).get(1).orElseThrow();
    }
}
