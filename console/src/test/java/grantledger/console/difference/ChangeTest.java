package grantledger.console.difference;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Wording ENGLISH = new Wording(new Words(), Language.EN);
    private static final Wording SWEDISH = new Wording(new Words(), Language.SV);

    @Test
    void a_field_is_named_in_words_as_far_as_there_are_any() {
        assertThat(FieldName.of(ENGLISH, "/instalments/2/paidOn")).isEqualTo("Instalments › 2 › Paid on");
        assertThat(FieldName.of(SWEDISH, "/requestedAmountSek")).isEqualTo("Sökt belopp");
        assertThat(FieldName.of(ENGLISH, "/scorings/anna/scores/need/points"))
                .isEqualTo("Scores by › anna › Scores › need › Points");
        assertThat(FieldName.of(ENGLISH, "/budgetLines/L~1n och ~0")).isEqualTo("Budget lines › L/n och ~");
    }

    @Test
    void a_value_is_shown_as_people_write_it() {
        assertThat(shown("paidSek", "1234567")).isEqualTo("SEK\u00a01,234,567");
        assertThat(shown("score", "61.5")).isEqualTo("61.5");
        assertThat(shown("leadershipAnchored", "true")).isEqualTo("Yes");
        assertThat(shown("status", "\"REPAYMENT_DUE\"")).isEqualTo("Repayment due");
        assertThat(shown("status", "\"ELIGIBLE\"")).isEqualTo("Eligible");
        assertThat(shown("kind", "\"FINAL\"")).isEqualTo("Final report");
        assertThat(shown("decidedAt", "\"2018-12-01T09:00:00Z\"")).isEqualTo("2018-12-01 10:00");
        assertThat(shown("projectTitle", "\"GRANT\"")).isEqualTo("GRANT");
        assertThat(shown("reasons", "null")).isEmpty();
    }

    private static String shown(String field, String json) {
        return ShownValue.of(ENGLISH, field, JSON.readTree(json));
    }

    @Test
    void what_one_event_changed_stands_together() {
        var rows = JSON.readTree("""
            [{"field": "/status", "before": "RECOMMENDED", "after": "GRANTED", "position": 7, "actor": "disa", "reasons": "Bra"},
             {"field": "/contact", "before": null, "after": null, "withheld": true, "position": 7, "actor": "disa"},
             {"field": "/servedOn", "before": null, "after": "2018-12-03", "position": 9, "actor": "olle"}]\
            """);

        var changes =
                Change.of(ENGLISH, rows, row -> "event " + row.path("position").asString());

        assertThat(changes).extracting(Change::sentence).containsExactly("event 7", "event 9");
        assertThat(changes.getFirst().reasons()).isEqualTo("Bra");
        assertThat(changes.getFirst().fields())
                .containsExactly(
                        new Change.Field("Status", "/status", "Recommended", "Granted", false),
                        new Change.Field("Contact person", "/contact", "", "", true));
        assertThat(changes.getLast().fields().getFirst().after()).isEqualTo("2018-12-03");
    }

    @Test
    void moments_are_chosen_among_events_only_where_they_are_events() {
        var matter = new Matter("applications", "1", "One", "/applications/1");

        assertThat(Choice.of(matter, List.of(), "", "").isAmongEvents()).isFalse();
        assertThat(Choice.of(matter, List.of(), "", "").action()).isEqualTo("/applications/1/difference");
    }
}
