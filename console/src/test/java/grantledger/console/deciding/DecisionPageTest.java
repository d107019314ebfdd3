package grantledger.console.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.calls.Answers;
import grantledger.console.calls.Offices;
import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Service;
import grantledger.console.words.Language;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class DecisionPageTest {
    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages = new AnsweredPages(Offices.open(services, DecisionPage.class, DryRuns.class));

    @BeforeEach
    void an_application_with_a_recommendation() {
        services.answering(query -> query.startsWith("/api/calls") ? Answers.CALL : Answers.APPLICATION);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_whole_in_both_languages_and_what_people_wrote_is_text(Language language) throws Exception {
        for (var role : List.of("OFFICER", "DECISION_MAKER", "AUDITOR", "APPLICANT")) {
            assertThat(pages.in(language).as(role).html("/applications/a/decision"))
                    .doesNotContain("??", Answers.HOSTILE, "style=");
        }
    }

    @Test
    void it_shows_who_had_a_hand_in_it_and_who_may_therefore_decide() throws Exception {
        assertThat(pages.html("/applications/a/decision"))
                .contains("Has recommended a decision", "Whoever recommended a decision does not make it.")
                .contains("So every decision-maker may decide but: sara, olle, anna, berit.");
    }

    @Test
    void a_decision_maker_is_told_in_advance_what_would_be_recorded() throws Exception {
        assertThat(pages.as("DECISION_MAKER").html("/applications/a/decision"))
                .contains("You may decide as it is proposed.", "<li>Granted</li>");
        assertThat(services.asked()).contains("grant-funds {Dry-Run=true}");
    }

    @Test
    void a_closed_door_says_which_rule_closes_it() throws Exception {
        services.deciding(() -> refuse(403, "conflict-bars-from-handling"));
        assertThat(pages.as("DECISION_MAKER").html("/applications/a/decision"))
                .contains("You may not decide on this application.", "<code>conflict-bars-from-handling</code>")
                .contains("A person with a conflict of interest handles neither the application nor its grant.");

        services.deciding(() -> refuse(422, "budget-ceiling"));
        assertThat(pages.html("/applications/a/decision"))
                .contains("As things stand the decision would be refused.", "<code>budget-ceiling</code>");

        services.deciding(() -> refuse(422, "a-rule-of-tomorrow"));
        assertThat(pages.html("/applications/a/decision"))
                .contains("<span lang=\"en\">Sentence of a-rule-of-tomorrow</span>");
    }

    private static JsonNode refuse(int status, String rule) {
        throw new Refused(new Problem(status, "Sentence of " + rule, "", rule, List.of(), 0));
    }

    @Test
    void where_nobody_answers_who_may_the_page_is_shown_all_the_same() throws Exception {
        services.deciding(() -> services.description(Service.COMMAND));

        assertThat(pages.as("DECISION_MAKER").html("/applications/a/decision")).contains("did not answer");
    }

    @Test
    void nothing_is_tried_for_others_nor_of_another_moment() throws Exception {
        assertThat(pages.as("OFFICER").html("/applications/a/decision"))
                .contains("Decisions are made by decision-makers.");
        assertThat(pages.as("DECISION_MAKER").html("/applications/a/decision?position=9"))
                .contains("as it was");
        assertThat(services.asked()).noneMatch(asked -> asked.contains("Dry-Run"));
    }

    @Test
    void a_decision_leads_to_its_replay_for_those_who_may_see_it() throws Exception {
        assertThat(pages.as("AUDITOR").html("/applications/a/decision")).contains("/applications/a/replay?position=40");
        assertThat(pages.as("DECISION_MAKER").html("/applications/a/decision")).doesNotContain("/replay");
    }
}
