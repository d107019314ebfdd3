package grantledger.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallFiguresTest {
    private static final JsonNode TRACKS = JsonMapper.builder().build().readTree("""
        [{"track": "PUBLIC", "budgetSek": 200, "committedSek": 50, "remainingSek": 150, "courtOrderedSek": 0,
          "grantedAmountSek": 40, "counts": {"SUBMITTED": 1, "GRANTED": 2, "DECLINED": 0}},
         {"track": "CIVIL_SOCIETY", "budgetSek": 0, "committedSek": 0, "remainingSek": 0, "courtOrderedSek": 7,
          "grantedAmountSek": null, "counts": {"SUBMITTED": 0, "GRANTED": 3, "DECLINED": 0}}]\
        """);

    @Test
    void a_track_s_money_is_a_share_of_its_ceiling() {
        var money = TrackMoney.of(TRACKS);

        assertThat(money.getFirst()).isEqualTo(new TrackMoney("PUBLIC", 200, 50, 150, 0, OptionalLong.of(40)));
        assertThat(money).extracting(TrackMoney::committedPercent).containsExactly(25L, 0L);
        assertThat(money.getLast().grantedSek()).isEmpty();
    }

    @Test
    void a_status_that_no_application_has_is_left_out() {
        var counts = StatusCounts.of(TRACKS);

        assertThat(counts.tracks()).containsExactly("PUBLIC", "CIVIL_SOCIETY");
        assertThat(counts.rows())
                .containsExactly(
                        new StatusCounts.Row("SUBMITTED", List.of(1L, 0L)),
                        new StatusCounts.Row("GRANTED", List.of(2L, 3L)));
        assertThat(counts.totalOf(0)).isEqualTo(3);
        assertThat(counts.total("GRANTED"::equals)).isEqualTo(5);
    }
}
