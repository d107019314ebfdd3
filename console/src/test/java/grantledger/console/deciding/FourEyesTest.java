package grantledger.console.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FourEyesTest {
    @Test
    void whoever_submitted_assessed_or_recommended_or_is_barred_does_not_decide() {
        var eyes = eyes("RECOMMENDED");

        assertThat(eyes.hands())
                .containsExactly(
                        new Hand("sara", List.of(Deed.SUBMITTED), List.of("submitter-leaves-it-to-others")),
                        new Hand("olle", List.of(Deed.CHECKED, Deed.RECOMMENDED), List.of("decider-did-not-recommend")),
                        new Hand("anna", List.of(Deed.ASSESSES, Deed.SCORED), List.of("decider-did-not-assess")),
                        new Hand("berit", List.of(Deed.BARRED), List.of("conflict-bars-from-handling")),
                        new Hand("dag", List.of(Deed.DECIDED), List.of()));
        assertThat(eyes.kept()).extracting(Hand::person).containsExactly("sara", "olle", "anna", "berit");
    }

    @Test
    void whoever_recorded_the_check_does_not_dismiss_for_it() {
        assertThat(eyes("INELIGIBLE").hands().get(1).rules())
                .containsExactly("dismissal-by-another-than-checked", "decider-did-not-recommend");
    }

    @Test
    void where_names_are_kept_from_the_reader_none_is_made_up() {
        var kept = JsonMapper.builder().build().readTree("""
            {"status": "DECLINED", "submittedBy": null, "examination": {"recordedBy": null}, "assessors": null,
             "scorings": [{"assessorId": null}], "recommendations": null, "conflicts": null,
             "decisions": [{"decidedBy": "dag"}], "barredPersons": 2}\
            """);

        assertThat(FourEyes.of(kept))
                .isEqualTo(new FourEyes(List.of(new Hand("dag", List.of(Deed.DECIDED), List.of())), false, 2));
    }

    private static FourEyes eyes(String status) {
        return FourEyes.of(JsonMapper.builder().build().readTree("""
            {"status": "%s", "submittedBy": "sara", "examination": {"recordedBy": "olle"}, "assessors": ["anna"],
             "scorings": [{"assessorId": "anna"}], "recommendations": [{"recommendedBy": "olle"}, {"recommendedBy": null}],
             "conflicts": [{"personId": "berit", "liftedAt": null}, {"personId": "lars", "liftedAt": "2020-01-01T00:00:00Z"}],
             "decisions": [{"decidedBy": "dag"}], "barredPersons": 1}\
            """.formatted(status)));
    }
}
