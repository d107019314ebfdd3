package grantledger.console.ranking;

import static grantledger.console.ranking.Ranked.declined;
import static grantledger.console.ranking.Ranked.granted;
import static grantledger.console.ranking.Ranked.unscored;
import static grantledger.console.ranking.Ranked.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.ranking.FundingLine.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundingLineTest {

    @Test
    void among_those_who_wait_it_goes_before_the_first_for_whom_the_money_does_not_suffice() {
        var line = FundingLine.of(List.of(
                waiting(1, "a", true), declined(2, "b"), waiting(3, "c", false), granted(4, "d"), unscored(5, "e")));

        assertThat(line).isEqualTo(new FundingLine(Place.HERE, 2));
        assertThat(line.goesBefore(2)).isTrue();
        assertThat(line.goesBefore(1)).isFalse();
    }

    @Test
    void where_nobody_waits_it_goes_after_the_last_who_has_money() {
        assertThat(FundingLine.of(List.of(granted(1, "a"), declined(2, "b"), granted(3, "c"), declined(4, "d"))))
                .isEqualTo(new FundingLine(Place.HERE, 3));
    }

    @Test
    void a_page_may_lie_on_one_side_of_it() {
        assertThat(FundingLine.of(List.of(waiting(1, "a", true))).place()).isEqualTo(Place.BELOW_PAGE);
        assertThat(FundingLine.of(List.of(waiting(9, "a", false))).place()).isEqualTo(Place.ABOVE_PAGE);
        assertThat(FundingLine.of(List.of(declined(9, "a"))).place()).isEqualTo(Place.ABOVE_PAGE);
        assertThat(FundingLine.of(List.of(granted(1, "a"))).place()).isEqualTo(Place.BELOW_PAGE);
        assertThat(FundingLine.of(List.of()).place()).isEqualTo(Place.NOWHERE);
    }
}
