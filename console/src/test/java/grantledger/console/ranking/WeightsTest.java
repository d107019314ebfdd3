package grantledger.console.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Address;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WeightsTest {
    private static final String CALL = """
        {"criteria": [{"id": "relevance", "title": "Relevance", "weight": 40}, {"id": "reach", "title": "Reach", "weight": 60}]}\
        """;

    @Test
    void what_the_url_does_not_name_weighs_as_in_the_call() {
        var weights = weights("reach:10");

        assertThat(weights.criteria()).extracting(weights::of).containsExactly(40, 10);
        assertThat(weights.criteria()).extracting(weights::percent).containsExactly(80L, 20L);
        assertThat(weights.areWhatIf()).isTrue();
        assertThat(weights("reach:60").areWhatIf()).isFalse();
        assertThat(weights(null).areWhatIf()).isFalse();
    }

    @Test
    void sliders_lead_to_one_parameter_that_people_send_to_each_other() {
        var slid = weights("reach:10").slid(Map.of("w.relevance", "70", "w.reach", "10"));

        assertThat(RankingPage.canonical(
                                address("w.relevance=70&w.reach=10&weights=reach%3A10&page=3&position=17"), slid)
                        .text())
                .isEqualTo("/calls/c/ranking?track=PUBLIC&position=17&weights=relevance%3A70%2Creach%3A10");
    }

    @Test
    void sliders_at_the_call_s_weights_lead_to_none() {
        var slid = weights("reach:10").slid(Map.of("w.relevance", "40", "w.reach", "60"));

        assertThat(RankingPage.canonical(address("w.relevance=40&w.reach=60&weights=reach%3A10"), slid)
                        .text())
                .isEqualTo("/calls/c/ranking?track=PUBLIC");
    }

    @Test
    void what_is_no_weight_changes_none() {
        assertThat(weights("")
                        .slid(Map.of("w.reach", "-1", "w.relevance", "much"))
                        .areWhatIf())
                .isFalse();
    }

    @Test
    void nothing_is_ranked_by_weights_that_are_all_nought() {
        assertThat(weights("relevance:0,reach:0").weighNothing()).isTrue();
        assertThat(weights("relevance:0").weighNothing()).isFalse();
    }

    @Test
    void sliders_reach_to_what_is_tried() {
        assertThat(weights("").most()).isEqualTo(100);
        assertThat(weights("reach:250").most()).isEqualTo(250);
    }

    private static Weights weights(String text) {
        return Weights.of(JsonMapper.builder().build().readTree(CALL), text);
    }

    private static Address address(String fields) {
        return new Address("/calls/c/ranking?track=PUBLIC&" + fields);
    }
}
