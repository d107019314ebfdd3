package grantledger.console.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MultiValueMap;

class PictureTest {
    private static final String ID = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    @Test
    void is_asked_for_with_its_own_parameters_alone() {
        assertThat(Picture.query("calls/" + ID + "/distribution", asked("picture", "map", "csv", "excel-sv")))
                .hasToString("Optional[/api/calls/" + ID + "/distribution?picture=map]");
        assertThat(Picture.query("outcomes", asked("area", "CRIME"))).hasToString("Optional[/api/outcomes?area=CRIME]");
    }

    @Test
    void may_be_of_several_places() {
        var places = MultiValueMap.fromMultiValue(Map.of("places", List.of("0180", "1480")));

        assertThat(Picture.query("indicators/" + ID + "/comparison", places))
                .hasToString("Optional[/api/indicators/" + ID + "/comparison?places=0180&places=1480]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "applications",
                "audit/reads",
                "calls/../audit/reads",
                "calls/" + ID,
                "calls/" + ID + "/distribution/../../applications",
                "outcomes?csv=excel-sv",
                "indicators/not-an-id"
            })
    void is_nothing_but_a_picture(String path) {
        assertThat(Picture.query(path, asked())).isEmpty();
    }

    private static MultiValueMap<String, String> asked(String... pairs) {
        var values = MultiValueMap.<String, String>fromMultiValue(new java.util.TreeMap<>());
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
