package grantledger.console.forms;

import static grantledger.console.contract.CannedServices.json;
import static grantledger.console.forms.EveryCommandTest.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.contract.Problem;
import grantledger.console.contract.Problem.FieldError;
import grantledger.console.words.Language;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class SendingTest {
    private static final String ID = "0e9c4f0a-3f5e-5b6e-9a53-0d3c7b1f2a11";
    private static final String ADDRESS =
            "/commands/decline-application?applicationId=" + ID + "&return=/applications/" + ID + "%23decision";

    private final Desk desk = new Desk();

    @BeforeEach
    void aMatter() {
        desk.services.answer(
                "/api/applications/" + ID,
                "{\"version\": 9, \"position\": 4711, \"projectTitle\": \"A <b>plan</b>\", \"diaryNumber\":"
                        + " \"2025-30/1-1\"}");
    }

    private MvcResult send(String reasons) {
        return act(reasons, "send");
    }

    private MvcResult act(String reasons, String button) {
        var fields = pressed(desk.form(ADDRESS), button);
        fields.put("reasons", List.of(reasons));
        return desk.post("decline-application", fields);
    }

    private static int status(MvcResult answer) {
        return answer.getResponse().getStatus();
    }

    @Test
    void what_was_recorded_is_received_on_the_page_that_the_form_was_opened_from() {
        desk.services.decide(_ -> json("""
            {"id": "x", "version": 10, "position": 4715, "events": [{"type": "ApplicationDeclined", "version": 10, "position": 4715}]}
            """));
        var answer = send("Nothing new would be known.");
        assertThat(status(answer)).isEqualTo(303);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/applications/" + ID + "#decision");
        assertThat(desk.session.getAttribute("position")).isEqualTo(4715L);
        assertThat(desk.services.sent().getFirst().body())
                .isEqualTo(json("{\"applicationId\": \"" + ID + "\", \"reasons\": \"Nothing new would be known.\"}"));
    }

    @Test
    void a_form_is_sent_with_its_key_and_with_the_version_that_was_seen() {
        send("Once");
        assertThat(desk.services.sent().getFirst().headers())
                .containsEntry("Idempotency-Key", "\"" + Desk.KEY + "\"")
                .containsEntry("If-Match", "\"9\"")
                .doesNotContainKey("Dry-Run");
    }

    @Test
    void a_double_click_and_the_way_back_send_the_same_key() {
        var fields = pressed(desk.form(ADDRESS), "send");
        desk.post("decline-application", fields);
        desk.post("decline-application", fields);
        desk.post("decline-application", pressed(desk.form(ADDRESS), "send"));
        assertThat(desk.services.sent())
                .hasSize(3)
                .extracting(sent -> sent.headers().get("Idempotency-Key"))
                .containsOnly("\"" + Desk.KEY + "\"");
    }

    @Test
    void a_form_that_is_opened_anew_has_another_key() {
        var first = desk.get(ADDRESS).getResponse();
        var second = desk.get(ADDRESS).getResponse();
        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(first.getHeader("Location"))
                .startsWith("/commands/decline-application?")
                .contains("form=");
        assertThat(second.getHeader("Location")).isNotEqualTo(first.getHeader("Location"));
    }

    @Test
    void a_preview_says_in_sentences_what_would_be_recorded_and_sends_nothing_for_good() {
        desk.services.decide(_ -> json("""
            {"id": "x", "version": 10, "dryRun": true, "events": [{"type": "ApplicationDeclined", "version": 10}]}
            """));
        var answer = act("Nothing new", "preview");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(Desk.html(answer).text()).contains("The application is declined.", "\nNothing new</textarea>");
        assertThat(desk.services.sent().getFirst().headers())
                .containsEntry("Dry-Run", "true")
                .doesNotContainKey("Idempotency-Key");
    }

    @Test
    void a_decision_is_looked_at_before_it_can_be_sent() {
        assertThat(desk.form(ADDRESS).text()).doesNotContain("name=\"form-do\" value=\"send\"");
        assertThat(Desk.html(act("Nothing new", "preview")).text()).contains("name=\"form-do\" value=\"send\"");
        desk.as("oda.officer", "OFFICER");
        desk.services.answer("/api/grants/" + ID, "{\"version\": 1}");
        assertThat(desk.form("/commands/accept-grant?grantId=" + ID).text())
                .contains("name=\"form-do\" value=\"send\"");
    }

    @Test
    void a_problem_stands_at_its_field_and_in_the_summary_and_nothing_is_lost() {
        desk.services.refuse(new Problem(
                422,
                "Every field holds a value within its range.",
                "reasons must be text of 1 to 10000 characters.",
                "valid-values",
                List.of(new FieldError("reasons", "must be text of 1 to 10000 characters")),
                0));
        var answer = send("x<script>alert(1)</script>");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(Desk.html(answer).text())
                .contains(
                        "<a class=\"ds-link\" href=\"#f-reasons\"><bdi>Reasons</bdi>: <span>must be text of 1 to 10,000"
                                + " characters</span></a>")
                .contains("id=\"f-reasons-error\">must be text of 1 to 10,000 characters")
                .contains("aria-describedby=\"f-reasons-error\" aria-invalid=\"true\"")
                .contains("\nx&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
                .doesNotContain("<script>alert");
    }

    @Test
    void a_closed_door_says_which_rule_closes_it_in_the_language_of_the_page() {
        desk.in(Language.SV)
                .services
                .refuse(new Problem(
                        403,
                        "Whoever recommended a decision does not make it.",
                        "disa.decides recommended it.",
                        "decider-did-not-recommend",
                        List.of(),
                        0));
        var answer = send("Nej");
        assertThat(status(answer)).isEqualTo(403);
        assertThat(Desk.html(answer).text())
                .contains("Den som har föreslagit ett beslut fattar det inte.")
                .contains("<p lang=\"en\">disa.decides recommended it.</p>");
    }

    @Test
    void every_refusal_keeps_its_status_and_the_input() {
        for (int status : List.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 503)) {
            desk.services.refuse(Problem.of(status));
            var answer = send("What I wrote");
            assertThat(status(answer)).isEqualTo(status);
            assertThat(Desk.html(answer).text()).contains("\nWhat I wrote</textarea>", Desk.KEY);
        }
    }

    @Test
    void a_service_that_does_not_answer_loses_nothing() {
        desk.services.goAway();
        var answer = send("What I wrote");
        assertThat(status(answer)).isEqualTo(503);
        assertThat(Desk.html(answer).text())
                .contains("\nWhat I wrote</textarea>", Desk.KEY, "the same form is never recorded twice");
    }

    @Test
    void somebody_who_was_slower_is_shown_the_difference_and_may_go_on() {
        desk.as("adam.admin", "OFFICER", "DECISION_MAKER");
        var fields = pressed(desk.form(ADDRESS), "send");
        fields.put("reasons", List.of("As I saw it"));
        desk.services.answer(
                "/api/applications/" + ID,
                "{\"version\": 11, \"position\": 4800, \"projectTitle\": \"A plan\", \"status\": \"RECOMMENDED\"}");
        desk.services.answer(
                "/api/applications/" + ID + "@position=4711",
                "{\"version\": 9, \"position\": 4711, \"projectTitle\": \"A draft\", \"status\": \"RECOMMENDED\"}");
        desk.services.answer("/api/audit/streams/" + ID, """
            {"rows": [{"version": 11, "type": "ApplicationSupplemented", "actor": "ada", "occurredAt": "2026-11-26T10:00:00Z"},
                      {"version": 9, "type": "DecisionRecommended", "actor": "oda", "occurredAt": "2026-11-25T10:00:00Z"}]}
            """);
        desk.services.refuse(
                new Problem(412, "A command with If-Match …", "It is 11.", "version-matches", List.of(), 0));
        var answer = desk.post("decline-application", fields);
        assertThat(status(answer)).isEqualTo(412);
        assertThat(Desk.html(answer).text())
                .contains("You saw version 9; it is at version 11 now.")
                .contains("2026-11-26 11:00 The application is completed unasked. (<bdi>ada</bdi>)")
                .doesNotContain("oda<")
                .contains("<th scope=\"row\">Title of the project</th><td><del>A draft</del></td><td><ins>A"
                        + " plan</ins></td>")
                .contains("\nAs I saw it</textarea>", "Send on what stands now");
        assertThat(Desk.html(answer).fields()).containsEntry("form-version", List.of("11"));
    }

    @Test
    void what_was_sent_before_with_other_content_goes_on_under_another_key() {
        desk.services.refuse(new Problem(
                422,
                "An idempotency key belongs to one command with one body.",
                "",
                "idempotency-key-same-body",
                List.of(),
                0));
        assertThat(Desk.html(send("Other")).fields().get("form").getFirst()).isNotEqualTo(Desk.KEY);
    }

    @Test
    void nobody_is_led_away_from_the_console() {
        for (var elsewhere : List.of(
                "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "/a\nb")) {
            var fields = pressed(desk.form(ADDRESS), "send");
            fields.put("return", List.of(elsewhere));
            var answer = desk.post("decline-application", fields).getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).isEqualTo("/applications/" + ID);
        }
    }

    @Test
    void a_form_is_for_those_whose_roles_allow_it() {
        desk.in(Language.SV).as("oda.officer", "OFFICER");
        var answer = desk.get(ADDRESS + "&form=" + Desk.KEY);
        assertThat(status(answer)).isEqualTo(403);
        assertThat(Desk.html(answer).text())
                .contains("Det är för: beslutsfattare.")
                .doesNotContain("<form class=\"form command");
        assertThat(status(desk.post("decline-application", new java.util.TreeMap<>())))
                .isEqualTo(403);
        assertThat(desk.services.sent()).isEmpty();
    }

    @Test
    void nothing_is_sent_from_an_earlier_moment() {
        var answer = desk.get(ADDRESS + "&position=12");
        assertThat(Desk.html(answer).text()).doesNotContain("<form class=\"form command");
    }

    @Test
    void a_matter_is_shown_as_text_whatever_it_is_called() {
        assertThat(desk.form(ADDRESS).text())
                .contains("A &lt;b&gt;plan&lt;/b&gt;")
                .doesNotContain("<b>plan</b>");
    }
}
