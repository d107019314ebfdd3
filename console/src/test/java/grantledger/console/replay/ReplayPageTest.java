package grantledger.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.calls.Answers;
import grantledger.console.calls.Offices;
import grantledger.console.contract.AnsweredPages;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayPageTest {
    private static final String DEPARTURES = """
        [{"respect": "OUTCOME", "rule": null, "expected": "GRANT", "recorded": "DECLINE", "words": "olle recommended to grant"},
         {"respect": "BARRED", "rule": "conflict-bars-from-handling", "expected": "another person", "recorded": "dag",
          "words": "dag decided"}]\
        """;

    private final AnsweringServices services = new AnsweringServices();
    private final AnsweredPages pages = new AnsweredPages(Offices.open(services, ReplayPage.class)).as("AUDITOR");

    private void answering(String basis, String follows, String departures) {
        var rows = Answers.ranking("one", "a", "three");
        var ranking = rows.substring(rows.indexOf('['), rows.lastIndexOf("], \"page\"") + 1);
        services.answering(query -> query.startsWith("/api/decisions")
                ? Answers.rows(
                        "{\"position\": 20, \"kind\": \"GRANTED\", \"decidedAt\": \"2026-06-20T08:00:00Z\"}",
                        "{\"position\": 40, \"kind\": \"DECLINED\", \"decidedAt\": \"2026-07-02T08:00:00Z\"}")
                : """
                {"decision": {"kind": "DECLINED", "outcome": "DECLINE", "amountSek": null, "reasons": "no <script>alert(1)</script>",
                   "decidedBy": "dag", "recommendedBy": "olle", "ground": null, "decidedAt": "2026-07-02T08:00:00Z", "position": 40},
                 "basis": "%s", "recordedAt": "2026-07-02T08:00:01Z", "asOf": 39, "call": %s, "application": %s,
                 "scores": [{"assessorId": "anna", "scoredAt": "2026-02-02T08:00:00Z", "scores":
                   [{"criterionId": "relevance", "points": 4, "maxPoints": 5, "reason": "good <script>alert(1)</script>"}]}],
                 "conflicts": [{"personId": "berit", "reason": "kin", "declaredAt": "2026-02-01T08:00:00Z",
                   "liftedAt": "2026-02-03T08:00:00Z"}],
                 "recommendation": {"outcome": "GRANT", "amountSek": 250, "reasons": "because", "recommendedBy": "olle",
                   "recommendedAt": "2026-07-01T08:00:00Z", "state": "STANDING"},
                 "budget": [{"track": "PUBLIC", "budgetSek": 1000, "committedSek": 250, "remainingSek": 750, "courtOrderedSek": 0}],
                 "ranking": %s,
                 "recomputed": {"score": 80.00, "rank": 2, "ranked": 4, "aboveLine": true, "sumSek": 850, "budgetSek": 1000,
                   "committedSek": 250},
                 "follows": %s, "departures": %s}\
                """.formatted(basis, Answers.CALL, Answers.APPLICATION, ranking, follows, departures));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_whole_in_both_languages_and_what_people_wrote_is_text(Language language) throws Exception {
        answering("RECORDED", "false", DEPARTURES);

        assertThat(pages.in(language).html("/applications/a/replay")).doesNotContain("??", Answers.HOSTILE, "style=");
    }

    @Test
    void a_decision_that_follows_is_the_same() throws Exception {
        answering("RECORDED", "true", "[]");

        assertThat(pages.html("/applications/a/replay"))
                .contains("data-verdict=\"same\"", ">Same</h2>")
                .doesNotContain("Departs here");
    }

    @Test
    void a_decision_that_departs_says_in_what() throws Exception {
        answering("RECORDED", "false", DEPARTURES);

        assertThat(pages.html("/applications/a/replay"))
                .contains(
                        "data-verdict=\"departs\"", "Recommended was: ", "dag decided, and had a conflict of interest.")
                .contains("<code>conflict-bars-from-handling</code>", "A departure is not an accusation.");
        assertThat(pages.in(Language.SV).html("/applications/a/replay"))
                .contains("Avviker här", "dag beslutade, och var jävig.", "lang=\"en\">dag decided");
    }

    @Test
    void what_decides_nothing_is_not_compared() throws Exception {
        answering("RECORDED", "null", "[]");

        assertThat(pages.html("/applications/a/replay"))
                .contains("Not compared")
                .doesNotContain(">Same<");
    }

    @Test
    void the_application_is_marked_in_its_ranking_and_the_line_goes_behind_it() throws Exception {
        answering("RECORDED", "true", "[]");
        var html = pages.html("/applications/a/replay?position=40");

        assertThat(html).containsOnlyOnce("class=\"current\"").contains("/applications/a?position=40");
        assertThat(html.indexOf("id=\"line\""))
                .isBetween(html.indexOf("id=\"own\""), html.indexOf("/applications/three"));
    }

    @Test
    void one_goes_from_decision_to_decision_and_from_one_basis_to_the_other() throws Exception {
        answering("RECORDED", "true", "[]");
        assertThat(pages.html("/applications/a/replay?position=40"))
                .contains("rel=\"prev\" href=\"/applications/a/replay?position=20\"")
                .contains("/applications/a/replay?occurredAt=2026-07-02T08%3A00%3A00Z")
                .doesNotContain("rel=\"next\" href=\"/applications/a/replay");

        answering("HAPPENED", "true", "[]");
        assertThat(pages.html("/applications/a/replay?occurredAt=2026-07-02"))
                .contains("whenever it was registered up to position 39")
                .contains("/applications/a/replay?position=40");
        assertThat(services.asked()).contains("/api/audit/decisions/a/context@occurredAt=2026-07-02");
    }

    @Test
    void the_proof_is_there_for_auditors() throws Exception {
        answering("RECORDED", "true", "[]");

        assertThat(pages.html("/applications/a/replay")).contains("/export/applications/a/proof.zip");
        assertThat(pages.as("OFFICER").html("/applications/a/replay")).doesNotContain("/export/");
    }
}
