package grantledger.console.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told when something goes wrong; the list of calls is what they had asked for. */
class TroubleTest {
    private static final String CALLS = "/api/calls";
    private static final String NAVIGATION = "href=\"/applications\"";

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
    void swedish() {
        console.as("OFFICER").speaking("sv");
    }

    @Test
    void a_broken_rule_is_told_in_the_reader_s_language_and_its_detail_in_english() {
        query.refuses(CALLS, 422, "budget-ceiling", "120 is more than the 100 that remain.");
        var page = console.get("/calls");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Det intecknade beloppet i en stödform överstiger aldrig ramen.")
                .contains("lang=\"en\">120 is more than the 100 that remain.");
    }

    @Test
    void every_refusal_keeps_its_status_has_a_page_in_both_languages_and_keeps_the_navigation() {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 409, 412, 415, 422, 429, 500, 503}) {
            query.refuses(CALLS, status, "", "");
            for (var language : new String[] {"sv", "en"}) {
                var page = console.speaking(language).get("/calls");
                assertThat(page.statusCode()).isEqualTo(status);
                assertThat(page.body())
                        .contains("<html lang=\"" + language)
                        .contains(NAVIGATION)
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void a_service_that_asks_for_patience_is_asked_again_after_what_it_said() {
        query.refuses(CALLS, 503, 17);
        assertThat(console.get("/calls").headers().firstValue("Refresh")).contains("17");
        query.refuses(CALLS, 429, 3);
        assertThat(console.get("/calls").headers().firstValue("Refresh")).contains("5");
        query.refuses(CALLS, 404, "", "");
        assertThat(console.get("/calls").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void whoever_asks_for_more_pages_than_may_is_told_so() {
        query.says(CALLS, "{\"rows\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
        try (var strict =
                new ServedConsole(query, command, "--grantledger.limits.person=1", "--grantledger.limits.address=2")) {
            var pages = Stream.generate(() -> strict.get("/calls")).limit(30).toList();
            assertThat(pages.getFirst().statusCode()).isEqualTo(200);
            assertThat(pages.getLast().statusCode()).isEqualTo(429);
            assertThat(pages.getLast().body()).contains("För många förfrågningar");
            assertThat(pages.getLast().headers().firstValue("Retry-After")).contains("1");
            assertThat(pages.getLast().headers().firstValue("Content-Security-Policy"))
                    .isPresent();
        }
    }

    @Test
    void an_unknown_path_is_our_page_too() {
        var page = console.get("/no/such/page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Här finns ingenting", NAVIGATION);
    }

    @Test
    void a_malformed_address_is_our_page_too() {
        var page = console.get("/calls;x=1");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Begäran gick inte att förstå");
    }

    @Test
    void a_service_that_is_away_is_named_with_its_last_answer_and_the_page_comes_back_by_itself() {
        query.says(CALLS, "{\"rows\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
        assertThat(console.get("/calls").statusCode()).isEqualTo(200);
        query.goAway();
        try {
            var page = console.get("/calls?q=x");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Refresh")).contains("5");
            assertThat(page.body())
                    .contains("Tjänsten som svarar på frågor är borta", "Tjänsten svarade senast", "Det här går ändå")
                    .contains(NAVIGATION)
                    .contains("href=\"/calls?q=x\"");
        } finally {
            query.comeBack();
        }
        assertThat(console.get("/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_that_makes_no_sense_is_no_fault_of_who_asked() {
        query.writes(CALLS, "<html>not what was asked for");
        var page = console.get("/calls");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("Svaret gick inte att läsa");
    }

    @Test
    void a_page_that_breaks_while_it_is_written_is_not_seen_by_half_and_tells_nothing_of_the_inside() {
        var page = console.get("/breaking");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Något gick fel", NAVIGATION)
                .doesNotContain("half of it", "secret", "IllegalStateException", "at grantledger");
    }

    @Test
    void a_form_without_its_token_changes_nothing_and_says_why() {
        var page = console.post("/language", "language=en&from=/calls");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Formuläret är för gammalt");
    }

    @Test
    void what_was_sent_is_not_asked_for_again_by_itself() {
        query.says("/api/status", "{}");
        var form = console.as("ADMIN").get("/operations/rebuild");
        query.goAway();
        try {
            var page = console.post("/operations/rebuild", ServedConsole.csrfOf(form.body()));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Refresh")).isEmpty();
        } finally {
            query.comeBack();
        }
    }

    @Test
    void where_nobody_can_say_who_people_are_signing_in_tells_so() {
        var page = console.getAsNobody("/oauth2/authorization/grantledger");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Det går inte att logga in just nu");
    }
}
