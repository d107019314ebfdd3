package grantledger.console.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

class OtherListTest {
    private static MultiValueMap<String, String> values(Map<String, List<String>> values) {
        return MultiValueMap.fromMultiValue(new java.util.HashMap<>(values));
    }

    @Test
    void a_list_is_asked_for_with_its_own_parameters_and_no_others() {
        var asked = values(Map.of("area", List.of("CRIME"), "person", List.of("kim"), "csv", List.of("x")));
        assertThat(OtherList.query("outcomes", asked)).get().hasToString("/api/outcomes?area=CRIME");
    }

    @Test
    void the_id_of_a_series_is_a_part_of_the_path_and_leads_nowhere_else() {
        var asked = values(Map.of("id", List.of("../audit/reads?"), "place", List.of("0127,01")));
        assertThat(OtherList.query("series", asked))
                .get()
                .hasToString("/api/indicators/..%2Faudit%2Freads%3F?place=0127%2C01");
    }

    @Test
    void what_is_no_list_is_not_asked_for() {
        assertThat(OtherList.query("status", values(Map.of()))).isEmpty();
    }
}
