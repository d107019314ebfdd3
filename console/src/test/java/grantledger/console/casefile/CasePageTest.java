package grantledger.console.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.matter.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CasePageTest {
    private static final String PAGE = "/applications/" + Case.ID;

    private static Case matter;

    @BeforeAll
    static void serve() {
        matter = new Case();
    }

    @AfterAll
    static void end() {
        matter.close();
    }

    private static String page(String roles, String path) {
        var answer = matter.console.as(roles).speaking("en").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }

    @Test
    void everything_of_a_matter_stands_on_one_page_with_an_anchor_for_each_part() {
        var page = page("OFFICER", PAGE);

        for (var part : "submission checks assessment decision grant money reports appeals history".split(" ", -1)) {
            assertThat(page).contains("id=\"" + part + "\"", "href=\"#" + part + "\"");
        }
        assertThat(page)
                .contains(
                        "SEK\u00a0500,000",
                        "71.25",
                        "Västra Götalands län, Ale",
                        "Budget i balans",
                        "Stort behov",
                        "Väl motiverad",
                        "Förvaltningsrätten")
                .contains("2019-01-17", "Fel konto", "Rimligt", "Går bra", "asa@example.org");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        for (var language : new String[] {"sv", "en"}) {
            var page = matter.console.as("OFFICER").speaking(language).get(PAGE).body();
            assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "??");
        }
    }

    @Test
    void four_eyes_can_be_seen() {
        var page = page("OFFICER", PAGE);

        assertThat(page)
                .containsSubsequence("Checked", "olle", "Assessed", "asta", "Recommended", "rita", "Decided", "disa");
        assertThat(page).contains("bo has a conflict of interest and is barred from all handling.");
    }

    @Test
    void history_is_told_to_those_who_may_read_events_and_asked_for_by_nobody_else() {
        assertThat(page("OFFICER", PAGE)).contains("disa granted SEK\u00a0500,000.", "/audit/events/40");
        int asked = streamsAsked();
        var page = page("DECISION_MAKER", PAGE);
        assertThat(page).doesNotContain("id=\"history\"", "/audit/events/", "/replay\"");
        assertThat(streamsAsked()).isEqualTo(asked);
    }

    private static int streamsAsked() {
        return (int) matter.query.asked().stream()
                .filter(one -> one.contains("/audit/streams/"))
                .count();
    }

    @Test
    void versions_stand_side_by_side_with_what_differs_marked() {
        assertThat(page("OFFICER", PAGE))
                .containsSubsequence("Versions side by side", "Första", "<ins class=\"theirs\">Andra</ins>")
                .contains("<ins class=\"theirs\">SEK\u00a0600,000</ins>")
                .doesNotContain("<ins class=\"theirs\">2019-01-01</ins>");
    }

    @Test
    void commands_stand_beside_what_they_are_about_with_the_rule_that_closes_the_others() {
        var page = page("OFFICER,DECISION_MAKER,CONTROLLER", PAGE);

        assertThat(page).contains("/commands/record-service?applicationId=" + Case.ID, "/commands/resume-payments?");
        assertThat(page).contains("Closed as things stand");
        assertThat(page("AUDITOR", PAGE)).doesNotContain("/commands/");
    }

    @Test
    void an_auditor_is_led_to_difference_replay_proof_and_dossier() {
        assertThat(page("AUDITOR", PAGE))
                .contains(
                        PAGE + "/difference\"",
                        PAGE + "/replay\"",
                        "/export" + PAGE + "/proof.zip\"",
                        "/export" + PAGE + "/dossier.zip\"");
        assertThat(page("OFFICER", PAGE)).doesNotContain("proof.zip", "dossier.zip", PAGE + "/difference");
    }

    @Test
    void at_an_earlier_moment_nothing_can_be_changed_and_every_link_stays_there() {
        var page = page("OFFICER,DECISION_MAKER", PAGE + "?position=40");

        assertThat(page)
                .contains("Nothing can be changed here.", "rel=\"next\" href=\"" + PAGE + "?position=41\"")
                .doesNotContain("/commands/");
        assertThat(page).contains("/grants/" + Case.GRANT + "/money?position=40#paidSek");
        assertThat(page).contains("disa granted SEK\u00a0500,000.").doesNotContain("kalle confirmed");
    }

    @Test
    void one_steps_from_event_to_event_of_this_matter() {
        assertThat(page("AUDITOR", PAGE)).contains("rel=\"prev\" href=\"" + PAGE + "?position=41\"");
        assertThat(page("AUDITOR", PAGE + "?position=40"))
                .contains(PAGE + "?position=20\"", PAGE + "?position=41\"", "The latest event then:");
        assertThat(page("DECISION_MAKER", PAGE)).doesNotContain("rel=\"prev\"");
    }

    @Test
    void by_what_had_happened_an_auditor_is_shown_it_and_others_what_had_been_recorded() {
        page("AUDITOR", PAGE + "?occurredAt=2018-12-02");
        assertThat(matter.query.asked())
                .contains(
                        "GET /api/audit/applications/" + Case.ID + "?occurredAt=2018-12-02",
                        "GET /api/audit/grants/" + Case.GRANT + "?occurredAt=2018-12-02",
                        "GET /api/audit/calls/" + Case.CALL + "?occurredAt=2018-12-02");
        page("OFFICER", PAGE + "?occurredAt=2018-12-03");
        assertThat(matter.query.asked()).contains("GET /api/applications/" + Case.ID + "?asOf=2018-12-03");
    }

    @Test
    void a_malformed_moment_is_said_at_its_field() {
        var answer = matter.console.as("OFFICER").speaking("en").get(PAGE + "?asOf=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("“yesterday” is no day.", "aria-invalid=\"true\"", "value=\"" + PAGE + "\"")
                .doesNotContain("??");
    }

    @Test
    void the_form_of_the_moment_leads_to_the_page_as_of_then() {
        var from = "&from=%2Fapplications%2F" + Case.ID + "%3Fx%3D1";
        assertThat(location("/moment?clock=asOf&day=2018-12-01&time=10%3A00" + from))
                .endsWith(PAGE + "?x=1&asOf=2018-12-01T10%3A00%3A00%2B01%3A00");
        assertThat(location("/moment?clock=position&at=40" + from)).endsWith(PAGE + "?x=1&position=40");
        assertThat(location("/moment?clock=position&at=40&from=%2F%2Fevil.example"))
                .endsWith("/?position=40");
        assertThat(matter.console.get("/moment?clock=position&at=x" + from).statusCode())
                .isEqualTo(400);
        assertThat(matter.console.get("/moment").statusCode()).isEqualTo(400);
    }

    private static String location(String path) {
        var answer = matter.console.as("OFFICER").get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_grant_is_a_part_of_its_applications_page() {
        assertThat(location("/grants/" + Case.GRANT + "?position=60")).endsWith(PAGE + "?position=60#grant");
    }

    @Test
    void what_the_service_keeps_from_the_reader_is_not_there() {
        matter.query.says("/api/applications/" + Case.ID, keptFromApplicants()).says("/api/grants", Case.rows());
        try {
            var page = page("APPLICANT", PAGE);
            assertThat(page)
                    .contains("Under assessment")
                    .doesNotContain("id=\"assessment\"", "asa@example.org", "Who did what", "conflict of interest and");
        } finally {
            matter.query
                    .says("/api/applications/" + Case.ID, Case.application())
                    .says("/api/grants", Case.rows(Case.grant()));
        }
    }

    private static String keptFromApplicants() {
        return """
            {"applicationId": "%s", "callId": "%s", "track": "PUBLIC", "status": "UNDER_ASSESSMENT",
             "applicant": {"name": "Ale kommun"}, "projectTitle": "Projekt", "requestedAmountSek": 600000,
             "examination": {"missing": [], "results": null, "recordedBy": null}, "assessors": null, "conflicts": null,
             "barredPersons": null, "scorings": null, "recommendations": null, "decisions": [], "appeals": [],
             "contact": null, "submittedBy": null}\
            """.formatted(Case.ID, Case.CALL);
    }
}
