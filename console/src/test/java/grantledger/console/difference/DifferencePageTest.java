package grantledger.console.difference;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.matter.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DifferencePageTest {
    private static final String READ = "/api/audit/applications/" + Case.ID + "/diff";
    private static final String PAGE = "/applications/" + Case.ID + "/difference";
    private static final String TOLD = """
        {"rows": [
          {"field": "/status", "before": "RECOMMENDED", "after": "GRANTED", "withheld": false, "stream": "%1$s",
           "position": 40, "version": 3, "type": "FundsGranted", "occurredAt": "2018-12-01T08:00:00Z",
           "recordedAt": "2018-12-01T08:00:00Z", "actor": "disa", "command": "grant-funds", "reasons": "Bra %2$s"},
          {"field": "/contact", "before": null, "after": null, "withheld": true, "stream": "%1$s",
           "position": 40, "version": 3, "type": "FundsGranted", "occurredAt": "2018-12-01T08:00:00Z",
           "recordedAt": "2018-12-01T08:00:00Z", "actor": "disa", "command": "grant-funds", "reasons": "Bra %2$s"}],
         "page": 0, "size": 500, "total": 2}\
        """.formatted(Case.ID, Case.HOSTILE);

    private static Case matter;

    @BeforeAll
    static void serve() {
        matter = new Case();
    }

    @AfterAll
    static void end() {
        matter.close();
    }

    @Test
    void each_changed_value_stands_below_the_event_that_changed_it() {
        matter.query.says(READ, TOLD);

        var page = matter.console
                .as("AUDITOR")
                .speaking("en")
                .get(PAGE + "?from=20&to=40")
                .body();

        assertThat(page)
                .containsSubsequence(
                        "disa granted SEK\u00a0500,000.",
                        "Bra &lt;script&gt;",
                        "/audit/events/40",
                        "/status",
                        ">Recommended</del>",
                        ">Granted</ins>",
                        "/contact",
                        "Personal data")
                .doesNotContain("<script>alert", "??");
        assertThat(matter.query.asked()).contains("GET " + READ + "?from=20&to=40&page=0&size=500");
    }

    @Test
    void the_moments_are_chosen_among_the_events_of_the_application_and_its_grants() {
        matter.query.says(READ, TOLD);

        var page =
                matter.console.as("AUDITOR").speaking("en").get(PAGE + "?to=41").body();

        assertThat(page).contains("<option value=\"10\"", "<option value=\"60\"", "<option value=\"41\" selected>");
    }

    @Test
    void at_an_earlier_moment_it_is_told_up_to_that() {
        matter.query.says(READ, TOLD);

        matter.console.as("AUDITOR").get(PAGE + "?position=40");

        assertThat(matter.query.asked()).contains("GET " + READ + "?to=40&page=0&size=500");
    }

    @Test
    void what_is_no_moment_is_said_at_the_form() {
        matter.query.refusesFields(READ, "to");

        var answer = matter.console.as("AUDITOR").speaking("en").get(PAGE + "?from=40&to=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("That is no moment after the first.", "value=\"yesterday\"")
                .doesNotContain("??");
    }

    @Test
    void whoever_does_not_audit_is_told_that_it_is_closed() {
        matter.query.refuses(READ, 403, "role-allows-read", "None of the token's roles may read this.");

        assertThat(matter.console.as("OFFICER").get(PAGE).statusCode()).isEqualTo(403);
    }
}
