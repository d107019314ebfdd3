package grantledger.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.served.ServedConsole;
import grantledger.console.served.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
    private StandIn query;
    private StandIn command;
    private ServedConsole console;

    @BeforeEach
    void serve() {
        query = new StandIn()
                .says("/actuator/health", """
                    {"status": "UP", "components": {"consumer": {"status": "UP"}, "ping": {"status": "UP"}}}\
                    """)
                .says("/v3/api-docs", "{\"info\": {\"version\": \"1\"}}")
                .says("/api/status", status("FOLDING", "null"));
        command = new StandIn()
                .says("/actuator/health", """
                    {"status": "DEGRADED", "components": {"publishing": {"status": "DEGRADED",
                      "details": {"trouble": "Kafka does not answer", "lag": 12}}}}\
                    """)
                .says("/v3/api-docs", "{\"info\":" + " {\"version\":" + " \"1\"}}");
        console = new ServedConsole(query, command).as("ADMIN").speaking("sv");
    }

    @AfterEach
    void end() {
        console.close();
        query.close();
        command.close();
    }

    private static String status(String state, String rebuild) {
        return """
            {"lastFolded": 4711, "lastKnown": 4720, "lag": 9, "kafkaAnswers": true, "generation": 3,
             "partitions": [{"partition": 0, "position": 4711, "nextOffset": 5, "state": "%s", "reason": null}],
             "rebuild": %s}\
            """.formatted(state, rebuild);
    }

    @Test
    void tells_how_both_services_are_in_words_with_their_reasons() {
        var page = console.get("/operations");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(page.body())
                .contains("ligger 9 händelser efter", "mottagningen av händelser", "i ordning")
                .contains("publiceringen till Kafka", "12 händelser efter")
                .contains("lang=\"en\">Kafka does not answer")
                .contains("kontrakt 1")
                .doesNotContain("??", "ping");
    }

    @Test
    void a_partition_that_stands_still_is_told_first() {
        query.says("/api/status", status("POISONED", "null"));
        assertThat(console.get("/operations").body())
                .contains("någon måste ingripa", "står still: en post går inte att läsa");
    }

    @Test
    void with_the_query_service_away_the_last_known_is_shown_with_its_age_and_the_other_as_it_is() {
        console.get("/operations");
        query.goAway();
        try {
            var page = console.get("/operations");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Refresh")).contains("5");
            assertThat(page.body())
                    .contains("svarar inte", "Det som står här gällde", "för mindre än en minut sedan")
                    .contains("publiceringen till Kafka")
                    .doesNotContain("??");
        } finally {
            query.comeBack();
        }
    }

    @Test
    void with_both_away_it_says_so_and_still_comes() {
        query.goAway();
        command.goAway();
        try {
            var page = console.get("/operations");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("har inte svarat sedan konsolen startade", "Inget kan registreras nu");
        } finally {
            query.comeBack();
            command.comeBack();
        }
    }

    @Test
    void a_rebuild_is_asked_for_twice_and_its_progress_is_followed() {
        var sure = console.get("/operations/rebuild");
        query.says("/api/rebuild", "{\"state\": \"RUNNING\"}").says("/api/status", status("FOLDING", """
            {"state": "RUNNING", "startedAt": "2026-11-26T09:00:00Z", "events": 10, "records": 40,
             "total": 100, "perSecond": 500, "secondsLeft": 7, "reason": null}\
            """));
        var begun = console.post("/operations/rebuild", ServedConsole.csrfOf(sure.body()) + "&behind=true");
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(query.asked()).contains("POST /api/rebuild?behind=true");
        var page = console.get("/operations");
        assertThat(page.headers().firstValue("Refresh")).contains("5");
        assertThat(page.body()).contains("40 av 100 poster lästa", "value=\"40\"", "Ungefär 7 sekunder kvar");
    }

    @Test
    void a_second_rebuild_is_refused_by_its_rule() {
        var sure = console.get("/operations/rebuild");
        query.refuses("/api/rebuild", 409, "one-rebuild-at-a-time", "A rebuild is running");
        var refused = console.post("/operations/rebuild", ServedConsole.csrfOf(sure.body()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("En ombyggnad av vyerna pågår.");
    }

    @Test
    void nobody_but_an_administrator_is_offered_a_rebuild() {
        assertThat(console.as("AUDITOR").get("/operations").body()).doesNotContain("/operations/rebuild");
        assertThat(console.get("/operations/rebuild").statusCode()).isEqualTo(403);
    }
}
