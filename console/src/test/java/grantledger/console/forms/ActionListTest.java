package grantledger.console.forms;

import static grantledger.console.contract.CannedServices.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.console.forms.actions.Actions;
import grantledger.console.forms.shapes.Command;
import grantledger.console.page.Page;
import grantledger.console.words.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActionListTest {
    private static final String[] EVERYTHING = {
        "APPLICANT", "OFFICER", "ASSESSOR", "DECISION_MAKER", "CONTROLLER", "IMPORTER", "ADMIN"
    };

    private final Desk desk = new Desk();

    private Page page(String address) {
        return Page.titled(desk.asked(address, Map.of()), "A page");
    }

    private Page page() {
        return page("/applications/x?tab=1#money");
    }

    private static Set<String> commands(Actions... lists) {
        var commands = new TreeSet<String>();
        for (var list : lists) {
            list.open().forEach(it -> commands.add(it.command()));
            list.closed().forEach(it -> commands.add(it.command()));
        }
        return commands;
    }

    private static Set<String> open(Actions list) {
        var commands = new TreeSet<String>();
        list.open().forEach(it -> commands.add(it.command()));
        return commands;
    }

    private Actions application(String json) {
        return desk.actions.ofApplication(page(), json(json));
    }

    private Actions grant(String json) {
        return desk.actions.ofGrant(page(), json(json));
    }

    @Test
    void every_command_of_the_contract_is_reached_from_what_it_is_about() {
        desk.as("somebody", EVERYTHING);
        JsonNode nothing = json("{}");
        assertThat(commands(
                        desk.actions.ofNothing(page()),
                        desk.actions.ofCall(page(), nothing),
                        desk.actions.ofApplication(page(), nothing),
                        desk.actions.ofGrant(page(), nothing),
                        desk.actions.ofIndicator(page(), nothing)))
                .containsExactlyElementsOf(
                        Description.COMMANDS.all().stream().map(Command::name).toList());
    }

    @Test
    void nobody_is_offered_what_their_roles_do_not_allow() {
        for (var role : EVERYTHING) {
            desk.as("somebody", role);
            var offered = commands(
                    desk.actions.ofNothing(page()),
                    desk.actions.ofCall(page(), json("{}")),
                    desk.actions.ofApplication(page(), json("{}")),
                    desk.actions.ofGrant(page(), json("{}")),
                    desk.actions.ofIndicator(page(), json("{}")));
            var allowed = Description.COMMANDS.all().stream()
                    .filter(command -> command.roles().contains(role))
                    .map(Command::name)
                    .toList();
            assertThat(offered).as(role).containsExactlyInAnyOrderElementsOf(allowed);
        }
        desk.as("somebody", "AUDITOR");
        assertThat(desk.actions.ofApplication(page(), json("{}")).isEmpty()).isTrue();
    }

    @Test
    void a_link_names_what_it_is_about_and_leads_back() {
        desk.as("disa.decides", "DECISION_MAKER");
        var list = application("{\"applicationId\": \"a-1\", \"status\": \"RECOMMENDED\"}");
        assertThat(list.to("grant-funds").orElseThrow().href())
                .isEqualTo("/commands/grant-funds?applicationId=a-1&return=%2Fapplications%2Fx%3Ftab%3D1%23money");
    }

    @Test
    void a_closed_door_says_the_rule_in_the_language_of_the_page() {
        desk.in(Language.SV).as("disa.decides", "DECISION_MAKER");
        var list = application("""
            {"status": "RECOMMENDED", "recommendation": {"recommendedBy": "disa.decides", "state": "STANDING"}}
            """);
        assertThat(list.closed())
                .extracting(Actions.Closed::title, Actions.Closed::rule)
                .contains(tuple("Bevilja bidrag", "Den som har föreslagit ett beslut fattar det inte."));
        for (var status : Stream.of("SUBMITTED", "DISMISSED").toList()) {
            assertThat(application("{\"status\": \"" + status + "\"}").closed())
                    .extracting(Actions.Closed::rule)
                    .noneMatch(rule -> rule.contains("??"));
        }
    }

    @Test
    void a_decision_is_offered_when_it_has_been_recommended_by_another() {
        desk.as("disa.decides", "DECISION_MAKER");
        assertThat(open(application("{\"status\": \"RECOMMENDED\"}")))
                .contains("grant-funds", "decline-application")
                .doesNotContain("dismiss-application", "reconsider-decision");
        assertThat(open(application("{\"status\": \"ELIGIBLE\"}"))).doesNotContain("grant-funds");
        assertThat(open(application("{\"status\": \"INELIGIBLE\"}"))).contains("dismiss-application");
    }

    @Test
    void an_assessor_who_is_assigned_is_offered_to_score() {
        desk.as("axel", "ASSESSOR");
        assertThat(open(application("{\"status\": \"ELIGIBLE\", \"assessors\": [\"axel\"]}")))
                .contains("score-application");
        assertThat(open(application("{\"status\": \"ELIGIBLE\", \"assessors\": [\"asta\"]}")))
                .doesNotContain("score-application");
    }

    @Test
    void payments_are_offered_as_they_stand() {
        desk.as("conny", "CONTROLLER");
        var accepted = "\"acceptedAt\": \"2026-01-01T00:00:00Z\", ";
        assertThat(open(grant("{" + accepted + "\"instalments\": [{\"released\": false}]}")))
                .contains("release-payment")
                .doesNotContain("confirm-payment");
        assertThat(open(grant("{" + accepted + "\"instalments\": [{\"released\": true}]}")))
                .contains("confirm-payment", "cancel-payment", "return-payment")
                .doesNotContain("release-payment", "correct-payment");
        assertThat(open(grant("{" + accepted + "\"onHold\": true, \"instalments\": [{\"released\": false}]}")))
                .contains("resume-payments")
                .doesNotContain("release-payment", "hold-payments");
        assertThat(open(grant("{\"instalments\": [{\"released\": false}]}"))).doesNotContain("release-payment");
    }

    @Test
    void a_payment_is_offered_for_confirmation_to_another_than_released_it() {
        var instalment = "{\"instalment\": 1, \"released\": true, \"releasedBy\": \"conny\"}";
        var grant = "{\"instalments\": [" + instalment + "]}";
        desk.as("carla", "CONTROLLER");
        assertThat(open(grant(grant))).contains("confirm-payment");
        assertThat(open(desk.actions.ofInstalment(page(), json(grant), json(instalment))))
                .contains("confirm-payment");
        desk.as("conny", "CONTROLLER");
        assertThat(open(grant(grant))).doesNotContain("confirm-payment").contains("cancel-payment");
        assertThat(open(desk.actions.ofInstalment(page(), json(grant), json(instalment))))
                .doesNotContain("confirm-payment");
    }

    @Test
    void a_call_that_has_closed_is_open_to_an_officer_who_enters_what_came() {
        var closed = json("{\"opensAt\": \"2026-01-01T00:00:00Z\", \"closesAt\": \"2026-02-01T00:00:00Z\"}");
        desk.as("olle", "OFFICER");
        assertThat(open(desk.actions.ofCall(page(), closed))).contains("submit-application");
        desk.as("999900-0012", "APPLICANT");
        assertThat(desk.actions.ofCall(page(), closed).closed())
                .extracting(Actions.Closed::rule)
                .containsExactly("An application is submitted between the call's opening and its closing.");
        var open = json("{\"opensAt\": \"2026-01-01T00:00:00Z\", \"closesAt\": \"9026-02-01T00:00:00Z\"}");
        assertThat(open(desk.actions.ofCall(page(), open))).containsExactly("submit-application");
    }

    @Test
    void one_instalment_and_one_report_are_named_in_their_links() {
        desk.as("conny", "CONTROLLER", "OFFICER");
        var grant = json("{\"grantId\": \"g-1\"}");
        var payment = desk.actions.ofInstalment(page(), grant, json("{\"instalment\": 2, \"released\": false}"));
        assertThat(payment.to("release-payment").orElseThrow().href()).contains("grantId=g-1&instalment=2");
        var report = desk.actions.ofReport(
                page(), grant, json("{\"planned\": 1, \"reportId\": \"r-1\", \"state\": \"received\"}"));
        assertThat(report.to("approve-report").orElseThrow().href()).contains("report=1&reportId=r-1");
        assertThat(report.closed()).isEmpty();
    }

    @Test
    void at_an_earlier_moment_there_is_nothing_to_do() {
        desk.as("disa.decides", "DECISION_MAKER");
        var then = Page.titled(desk.asked("/applications/x", Map.of("position", new String[] {"12"})), "A page");
        assertThat(desk.actions
                        .ofApplication(then, json("{\"status\": \"RECOMMENDED\"}"))
                        .isEmpty())
                .isTrue();
    }
}
