package grantledger.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_decision_follows_or_departs_or_is_not_compared() {
        assertThat(verdict("{\"follows\": true, \"departures\": []}")).isEqualTo(new Verdict.Same());
        assertThat(verdict("{\"follows\": null, \"departures\": []}")).isEqualTo(new Verdict.NotCompared());
        assertThat(verdict("{\"follows\": false, \"departures\": [{\"respect\": \"AMOUNT\", \"rule\": null}]}")
                        .departed())
                .containsExactly(new Departure(Optional.of(Respect.AMOUNT), "", "", "", ""));
    }

    @Test
    void one_goes_from_entry_to_entry_of_the_register() {
        var rows = JSON.readTree("[{\"position\": 5}, {\"position\": 9}, {\"position\": 12}]");

        assertThat(Entries.of(rows, 9).before()).hasValue(5L);
        assertThat(Entries.of(rows, 9).after()).hasValue(12L);
        assertThat(Entries.of(rows, 5).before()).isEmpty();
        assertThat(Entries.of(rows, 12).after()).isEmpty();
        assertThat(Entries.of(rows, 9).isShown(rows.get(1))).isTrue();
    }

    private static Verdict verdict(String context) {
        return Verdict.of(JSON.readTree(context));
    }
}
