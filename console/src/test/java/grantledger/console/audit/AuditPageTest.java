package grantledger.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.served.ServedConsole;
import grantledger.console.served.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditPageTest {
    private static final String APPLICATION = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    private static StandIn query;
    private static StandIn command;
    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        query = new StandIn();
        command = new StandIn();
        console = new ServedConsole(query, command);
    }

    @AfterAll
    static void end() {
        console.close();
        query.close();
        command.close();
    }

    @BeforeEach
    void allIsWell() {
        console.as("AUDITOR").speaking("en");
        query.writes("/log/checkpoint", "example.org/log\n4711\nAAAA\n\n— example.org/log AAAA\n")
                .says("/actuator/health", """
                    {"status": "UP", "components": {"proof": {"status": "UP", "details": {"size": 4711}}}}\
                    """)
                .says("/api/decisions", """
                    {"rows": [{"applicationId": "%s", "diaryNumber": "2018-1/7", "applicant": "<b>Botkyrka</b>",
                      "kind": "RECONSIDERED", "outcome": "DECLINE", "decidedAt": "2018-11-05T10:00:00Z",
                      "position": 4000, "latest": true}], "page": 0, "size": 10, "total": 1}\
                    """.formatted(APPLICATION));
        command.says("/actuator/health", """
            {"status": "UP", "components": {"sealing": {"status": "DEGRADED",
              "details": {"trouble": "Sealing is behind and does not get on"}}}}\
            """);
    }

    @Test
    void shows_what_is_sealed_whether_it_holds_and_the_latest_decisions_with_what_proves_them() {
        var page = console.get("/audit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("4,711", "example.org/log", "No witness has signed")
                .contains("What was received is what was sealed.")
                .contains("Sealing is late.", "Sealing is behind and does not get on")
                .contains("reconsidered to a decline", "&lt;b&gt;Botkyrka&lt;/b&gt;")
                .contains("/applications/" + APPLICATION + "/replay")
                .contains("/export/applications/" + APPLICATION + "/proof.zip?from=4711")
                .contains("/audit/events/4000")
                .doesNotContain("??");
    }

    @Test
    void is_closed_for_who_does_not_audit() {
        for (var path : new String[] {"/audit", "/audit/reads", "/audit/checkpoint", "/audit/find?what=1"}) {
            assertThat(console.as("OFFICER").get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void says_so_while_nothing_is_sealed() {
        query.refuses("/log/checkpoint", 404, "exists-within-scope", "No checkpoint yet is within your sight.");
        assertThat(console.get("/audit").body()).contains("The log has no checkpoint yet");
    }

    @Test
    void leads_on_to_an_event_at_the_moment_of_the_page() {
        var found = console.get("/audit/find?what=12&position=99");
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location").orElse("")).endsWith("/audit/events/12?position=99");
    }

    @Test
    void the_checkpoint_is_taken_along_byte_for_byte() {
        var file = console.get("/audit/checkpoint");
        assertThat(file.body()).isEqualTo("example.org/log\n4711\nAAAA\n\n— example.org/log AAAA\n");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"checkpoint\"");
    }

    @Test
    void the_read_log_is_asked_for_what_was_chosen_and_each_row_leads_to_its_application() {
        query.says("/api/audit/reads", """
            {"rows": [{"number": 3, "at": "2026-11-26T09:30:00Z", "person": "kim", "roles": ["OFFICER"],
              "path": "/api/applications/{id}", "applicationId": "%s", "applications": 1}],
             "page": 0, "size": 50, "total": 1}\
            """.formatted(APPLICATION));
        var page = console.get("/audit/reads?person=kim&from=2026-11-01");
        assertThat(page.body())
                .contains("2026-11-26 10:30:00", "Officer", "href=\"/applications/" + APPLICATION)
                .doesNotContain("??");
        assertThat(query.asked()).last().asString().contains("person=kim", "from=2026-11-01");
    }
}
