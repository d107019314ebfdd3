package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.ASSIGNED_ASSESSOR_SCORES;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_SCORE;
import static grantledger.command.application.standing.ApplicationRule.EVERY_CRITERION_SCORED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.POINTS_WITHIN_SCALE;
import static grantledger.command.application.standing.ApplicationRule.SCORED_WHILE_ELIGIBLE;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.SECOND_ASSESSOR;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreApplicationTest {

    private static final CriterionScoreInput METHOD = points("method", 10);
    private static final CriterionScoreInput RELEVANCE = points("relevance", 0);

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void scores_stand_in_the_calls_order_with_the_calls_scale_and_weights() {
        rules.given(assessing()).when(ASSESSOR, score(METHOD, RELEVANCE)).then(scored(0, 10));
    }

    @Test
    void an_assessor_scores_again_until_a_recommendation_exists() {
        rules.given(and(assessing(), scored(0, 10)))
                .when(ASSESSOR, score(points("relevance", 5), METHOD))
                .then(scored(5, 10));
    }

    @Test
    void refuses_a_score_that_leaves_out_a_criterion() {
        rules.given(assessing()).when(ASSESSOR, score(METHOD)).refusedBy(EVERY_CRITERION_SCORED_ONCE, "scores");
    }

    @Test
    void refuses_a_criterion_that_stands_twice() {
        rules.given(assessing())
                .when(ASSESSOR, score(METHOD, RELEVANCE, METHOD))
                .refusedBy(EVERY_CRITERION_SCORED_ONCE, "scores[2].criterionId");
    }

    @Test
    void refuses_a_criterion_that_is_not_the_calls() {
        rules.given(assessing())
                .when(ASSESSOR, score(METHOD, points("beauty", 1)))
                .refusedBy(EVERY_CRITERION_SCORED_ONCE, "scores[1].criterionId");
    }

    @Test
    void refuses_more_points_than_the_criterion_gives() {
        rules.given(assessing())
                .when(ASSESSOR, score(METHOD, points("relevance", 6)))
                .refusedBy(POINTS_WITHIN_SCALE, "scores[1].points");
    }

    @Test
    void refuses_points_below_zero() {
        rules.given(assessing())
                .when(ASSESSOR, score(points("method", -1), RELEVANCE))
                .refusedBy(POINTS_WITHIN_SCALE, "scores[0].points");
    }

    @Test
    void refuses_somebody_who_is_not_assigned() {
        rules.given(assessing()).when(SECOND_ASSESSOR, score(METHOD, RELEVANCE)).refusedBy(ASSIGNED_ASSESSOR_SCORES);
    }

    @Test
    void refuses_an_assessor_with_a_conflict_of_interest() {
        rules.given(and(assessing(), conflictOf(ASSESSOR)))
                .when(ASSESSOR, score(METHOD, RELEVANCE))
                .refusedBy(BARRED_PERSON_DOES_NOT_SCORE);
    }

    @Test
    void refuses_a_score_before_the_formal_check() {
        rules.given(submitted(), assigned(ASSESSOR))
                .when(ASSESSOR, score(METHOD, RELEVANCE))
                .refusedBy(SCORED_WHILE_ELIGIBLE);
    }

    @Test
    void refuses_a_score_of_an_ineligible_application() {
        rules.given(submitted(), assigned(ASSESSOR), checked(false))
                .when(ASSESSOR, score(METHOD, RELEVANCE))
                .refusedBy(SCORED_WHILE_ELIGIBLE);
    }

    @Test
    void refuses_a_score_after_a_recommendation() {
        rules.given(recommended()).when(ASSESSOR, score(METHOD, RELEVANCE)).refusedBy(SCORED_WHILE_ELIGIBLE);
    }

    @Test
    void refuses_a_score_after_the_decision() {
        rules.given(granted()).when(ASSESSOR, score(METHOD, RELEVANCE)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static CriterionScoreInput points(String criterion, int points) {
        return new CriterionScoreInput(criterion, points, "Väl beskrivet");
    }

    private static ScoreApplication score(CriterionScoreInput... points) {
        return new ScoreApplication(APPLICATION, List.of(points));
    }

    private static ApplicationScored scored(int relevance, int method) {
        return new ApplicationScored(
                APPLICATION,
                ASSESSOR.person(),
                List.of(
                        new CriterionScore("relevance", relevance, 5, 60, "Väl beskrivet"),
                        new CriterionScore("method", method, 10, 40, "Väl beskrivet")));
    }
}
