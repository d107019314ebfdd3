package grantledger.console.money;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.matter.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MoneyPageTest {
    private static final String PAGE = "/grants/" + Case.GRANT + "/money";

    private static Case matter;

    @BeforeAll
    static void serve() {
        matter = new Case();
        matter.query.says("/api" + PAGE, """
            {"grantId": "%s", "version": 2, "position": 60, "figures": [
              {"letter": "A", "word": "amountSek", "value": 500000, "formula": null,
               "terms": [{"position": 41, "type": "GrantEstablished", "amountSek": 500000}]},
              {"letter": "F", "word": "forfeitedSek", "value": 0, "formula": null, "terms": []},
              {"letter": "E", "word": "entitledSek", "value": 500000, "terms": null,
               "formula": {"letters": "A − F", "words": "amountSek − forfeitedSek", "uses": [
                 {"letter": "A", "word": "amountSek", "value": 500000},
                 {"letter": "F", "word": "forfeitedSek", "value": 0}]}}]}\
            """.formatted(Case.GRANT));
    }

    @AfterAll
    static void end() {
        matter.close();
    }

    @Test
    void each_sum_is_a_door_to_its_events_and_each_event_to_its_page() {
        var page = matter.console.as("OFFICER").speaking("en").get(PAGE).body();

        assertThat(page)
                .containsSubsequence(
                        "href=\"#amountSek\"", "id=\"amountSek\"", "/audit/events/41", "A grant of SEK\u00a0500,000")
                .contains("A − F", "amount − forfeited", "500,000 − 0 = 500,000")
                .doesNotContain("??");
    }

    @Test
    void whoever_sees_no_events_is_told_what_they_are_called() {
        var page = matter.console.as("DECISION_MAKER").speaking("en").get(PAGE).body();

        assertThat(page).contains("Grant established").doesNotContain("/audit/events/");
    }

    @Test
    void the_figures_are_those_of_the_moment_of_the_page() {
        var page = matter.console
                .as("OFFICER")
                .speaking("sv")
                .get(PAGE + "?position=41")
                .body();

        assertThat(matter.query.asked()).contains("GET /api" + PAGE + "?position=41");
        assertThat(page).contains("/audit/events/41?position=41", "Här kan ingenting ändras.");
    }
}
