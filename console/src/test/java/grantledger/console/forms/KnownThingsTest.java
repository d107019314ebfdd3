package grantledger.console.forms;

import static grantledger.console.contract.CannedServices.json;
import static grantledger.console.forms.EveryCommandTest.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is known of what a form is about stands in it, and is offered in place of ids and numbers. */
class KnownThingsTest {
    private static final String ID = "0e9c4f0a-3f5e-5b6e-9a53-0d3c7b1f2a11";
    private static final String GRANT = "?grantId=" + ID;
    private static final String APPLICATION = "?applicationId=" + ID;

    private final Desk desk = new Desk().as("axel", "ASSESSOR", "OFFICER", "CONTROLLER", "DECISION_MAKER");

    private Html form(String command, String about) {
        return desk.form("/commands/" + command + about);
    }

    /** What is sent when the form is sent as it is drawn, but for these. */
    private JsonNode sent(String command, String about, Map<String, String> filled) {
        var fields = pressed(form(command, about), "send");
        filled.forEach((name, value) -> fields.put(name, List.of(value)));
        desk.post(command, fields);
        return desk.services.sent().getLast().body();
    }

    private void grant(String json) {
        desk.services.answer("/api/grants/", json);
    }

    @Test
    void a_call_is_amended_from_as_it_stands() {
        desk.services.answer("/api/calls/", """
            {"version": 2, "title": "A call", "legalBases": ["SFS 2018:118"],
             "opensAt": "2025-01-15T07:00:00Z", "closesAt": "2025-06-30T21:59:59Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["REGION"], "budgetSek": 1500000, "committedSek": 9}],
             "focusAreas": ["KNOWLEDGE"], "focusAreaTerms": [{"id": "KNOWLEDGE", "title": "Knowledge", "tracks": [], "buildsOn": []}],
             "criteria": [{"id": "relevance", "title": "Relevance", "weight": 40, "maxPoints": 5, "aspects": ["Use"]}],
             "rolling": false, "appealable": true, "appealDays": 21, "returnsToCeiling": true,
             "reviewSampling": {"randomPercent": 5, "riskAmountSek": null}}
            """);
        assertThat(sent("amend-call", "?callId=" + ID, Map.of("reason", "A slip")))
                .isEqualTo(json("""
                    {"callId": "%s", "title": "A call", "legalBases": ["SFS 2018:118"],
                     "opensAt": "2025-01-15T08:00:00+01:00", "closesAt": "2025-06-30T23:59:59+02:00",
                     "tracks": [{"track": "PUBLIC", "applicantTypes": ["REGION"], "budgetSek": 1500000}],
                     "focusAreas": [{"id": "KNOWLEDGE", "title": "Knowledge"}],
                     "criteria": [{"id": "relevance", "title": "Relevance", "weight": 40, "maxPoints": 5, "aspects": ["Use"]}],
                     "rolling": false, "appealable": true, "appealDays": 21, "returnsToCeiling": true,
                     "reviewSampling": {"randomPercent": 5}, "reason": "A slip"}
                    """.formatted(ID)));
    }

    @Test
    void an_assessor_scores_the_criteria_of_the_call_and_finds_the_points_given_before() {
        desk.services.answer("/api/applications/", """
            {"version": 9, "callId": "c", "track": "PUBLIC", "scorings": [
              {"assessorId": "asta", "scores": [{"criterionId": "relevance", "points": 1, "reason": "Hers"}]},
              {"assessorId": "axel", "scores": [{"criterionId": "relevance", "points": 4, "reason": "Mine"}]}]}
            """);
        desk.services.answer("/api/calls/", """
            {"criteria": [{"id": "relevance", "title": "Relevance", "weight": 40, "maxPoints": 5},
                          {"id": "efficiency", "title": "Efficiency", "weight": 30, "maxPoints": 100}],
             "priorities": [{"id": "youth", "title": "Young people", "tracks": ["CIVIL_SOCIETY"]},
                            {"id": "schools", "title": "Schools", "tracks": []}]}
            """);
        var form = form("score-application", APPLICATION);
        assertThat(form.text())
                .contains("Relevance", "0 to 5 points, weight 40")
                .doesNotContain("Hers", "Young people");
        assertThat(form.fields())
                .containsEntry("scores[0].criterionId", List.of("relevance"))
                .containsEntry("scores[0].points", List.of("4"))
                .containsEntry("scores[1].points", List.of(""))
                .containsEntry("priorities[0].priorityId", List.of("schools"));
        assertThat(form.text()).doesNotContain("value=\"add:scores\"", "value=\"remove:scores[0]\"");
    }

    @Test
    void a_formal_check_names_the_requirements_of_the_track_and_what_the_application_says_of_them() {
        desk.services.answer(
                "/api/applications/",
                "{\"version\": 9, \"callId\": \"c\", \"track\": \"PUBLIC\", \"leadershipAnchored\": true}");
        desk.services.answer("/api/calls/", """
            {"formalRequirements": [{"id": "signed", "title": "Signed"},
              {"id": "anchored", "title": "Anchored", "field": "leadershipAnchored", "value": "true"},
              {"id": "other", "title": "Other", "tracks": ["CIVIL_SOCIETY"]}]}
            """);
        assertThat(sent("record-formal-check", APPLICATION, Map.of("results[0].met", "false"))
                        .path("results"))
                .isEqualTo(json("""
                    [{"requirementId": "signed", "met": false}, {"requirementId": "anchored", "met": true}]
                    """));
    }

    @Test
    void an_instalment_is_chosen_among_those_that_can_be_paid() {
        grant("""
            {"version": 4, "instalments": [
              {"instalment": 1, "amountSek": 400000, "payableOn": "2026-12-01", "released": true},
              {"instalment": 2, "amountSek": 300000, "plannedSek": 300000, "payableOn": "2027-12-01", "released": false}]}
            """);
        assertThat(form("release-payment", GRANT).text())
                .contains("2: SEK\u00a0300,000, payable 2027-12-01")
                .doesNotContain("payable 2026-12-01");
        assertThat(sent("release-payment", GRANT, Map.of()).path("instalment").asInt())
                .isEqualTo(2);
        assertThat(sent("confirm-payment", GRANT, Map.of()).path("instalment").asInt())
                .isEqualTo(1);
        assertThat(sent("change-instalments", GRANT, Map.of()).path("instalments"))
                .isEqualTo(json("[{\"amountSek\": 300000, \"payableOn\": \"2027-12-01\"}]"));
    }

    @Test
    void all_of_what_was_spent_is_accepted_unless_somebody_says_otherwise() {
        grant("""
            {"version": 4, "reports": [{"reportId": "9b2a0000-0000-4000-8000-000000000001", "kind": "PROGRESS", "state": "received",
              "content": {"periodStart": "2025-12-01", "periodEnd": "2026-12-01",
                          "spent": [{"item": "Staff", "amountSek": 300000}, {"item": "Travel", "amountSek": 5000}]}}]}
            """);
        assertThat(sent("approve-report", GRANT, Map.of())).isEqualTo(json("""
            {"grantId": "%s", "reportId": "9b2a0000-0000-4000-8000-000000000001", "acceptedCostSek": 305000}
            """.formatted(ID)));
    }

    @Test
    void a_report_begins_with_the_items_of_the_budget_and_leaves_out_those_that_were_not_used() {
        grant("""
            {"version": 4, "budgetLines": [{"item": "Staff", "amountSek": 600000}, {"item": "Travel", "amountSek": 5000}],
             "reports": [{"planned": 1, "kind": "PROGRESS", "state": "due", "dueOn": "2026-12-31"}]}
            """);
        var spent = sent("report-outcome", GRANT + "&report=1", Map.of("spent[1].amountSek", "4 000"));
        assertThat(spent.path("spent")).isEqualTo(json("[{\"item\": \"Travel\", \"amountSek\": 4000}]"));
        assertThat(spent.path("kind").asString()).isEqualTo("PROGRESS");
        assertThat(spent.path("report").asInt()).isEqualTo(1);
    }

    @Test
    void a_report_that_was_sent_back_comes_with_what_was_sent() {
        grant("""
            {"version": 4, "reports": [{"planned": 2, "kind": "PROGRESS", "state": "completion-requested", "missing": ["The statistics"],
              "content": {"periodStart": "2025-12-01", "periodEnd": "2026-12-01", "summary": "Done", "goalFulfilment": "PARTLY",
                          "spent": [{"item": "Staff", "amountSek": 1}]}}]}
            """);
        assertThat(form("report-outcome", GRANT).text()).contains("The statistics", "\nDone</textarea>");
        assertThat(sent("report-outcome", GRANT, Map.of()).path("report").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_form_is_drawn_without_what_cannot_be_read() {
        desk.services.queriesGoAway();
        assertThat(form("release-payment", GRANT + "&instalment=1").text()).contains("nothing is filled in");
        assertThat(sent("release-payment", GRANT + "&instalment=1", Map.of())
                        .path("instalment")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.services.sent().getLast().headers()).doesNotContainKey("If-Match");
    }
}
