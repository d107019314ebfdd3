package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.scored;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.assessing.Leaving.APPLICANTS_OFFICER;
import static grantledger.command.application.assessing.Leaving.unassigned;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.ASSIGNED_ASSESSOR_SCORES;
import static grantledger.command.application.standing.ApplicationRule.EVERY_CRITERION_SCORED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.EVERY_PRIORITY_ANSWERED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.POINTS_WITHIN_SCALE;
import static grantledger.command.application.standing.ApplicationRule.SCORED_WHILE_ELIGIBLE;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.CriterionScore;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreApplicationTest {

    private static final CriterionScoreInput METHOD = points("method", 10);
    private static final CriterionScoreInput RELEVANCE = points("relevance", 0);

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void scores_stand_in_the_calls_order_with_the_calls_scale_and_weights() {
        rules.given(assessing()).when(ASSESSOR, score(METHOD, RELEVANCE)).then(points(0, 10));
    }

    @Test
    void an_assessor_scores_again_until_a_recommendation_exists() {
        rules.given(and(assessing(), points(0, 10)))
                .when(ASSESSOR, score(points("relevance", 5), METHOD))
                .then(points(5, 10));
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
    void says_which_priorities_of_the_track_are_met() {
        rules.given(assessing()).when(ASSESSOR, fullScore()).then(scored(ASSESSOR));
    }

    @Test
    void refuses_a_priority_that_is_not_of_the_track() {
        rules.given(assessing())
                .when(ASSESSOR, score(List.of(met("cooperation"), met("beauty"))))
                .refusedBy(EVERY_PRIORITY_ANSWERED_ONCE, "priorities[1].priorityId");
    }

    @Test
    void refuses_a_priority_that_stands_twice() {
        rules.given(assessing())
                .when(ASSESSOR, score(List.of(met("cooperation"), met("cooperation"))))
                .refusedBy(EVERY_PRIORITY_ANSWERED_ONCE, "priorities[1].priorityId");
    }

    @Test
    void refuses_priorities_that_leave_one_out() {
        CallTerms two = Calls.with(
                terms(),
                "priorities",
                List.of(
                        new Priority("cooperation", "Samverkan", List.of()),
                        new Priority("evidence", "Beprövat", List.of())));
        rules.whereCall(CALL, new CallAmended(CALL, two, "Ett till"))
                .given(assessing())
                .when(ASSESSOR, score(List.of(met("evidence"))))
                .refusedBy(EVERY_PRIORITY_ANSWERED_ONCE, "priorities");
    }

    @Test
    void a_decline_that_is_to_be_reconsidered_is_scored() {
        rules.given(declined()).when(ASSESSOR, fullScore()).then(scored(ASSESSOR));
    }

    @Test
    void refuses_to_score_a_decline_after_the_recommendation_to_reconsider_it() {
        rules.given(and(declined(), recommended(OFFICER)))
                .when(ASSESSOR, fullScore())
                .refusedBy(SCORED_WHILE_ELIGIBLE);
    }

    @Test
    void an_assessor_who_is_not_assigned_does_not_learn_of_the_application() {
        rules.given(assessing()).when(SECOND_ASSESSOR, fullScore()).refusedBy(STREAM_EXISTS);
    }

    @Test
    void nor_of_a_decided_one() {
        rules.given(granted()).when(SECOND_ASSESSOR, fullScore()).refusedBy(STREAM_EXISTS);
    }

    @Test
    void refuses_an_assessor_who_was_unassigned() {
        rules.given(and(assessing(), unassigned())).when(ASSESSOR, fullScore()).refusedBy(ASSIGNED_ASSESSOR_SCORES);
    }

    @Test
    void refuses_an_assessor_with_a_conflict_of_interest_before_the_state_is_told() {
        rules.given(and(granted(), conflictOf(ASSESSOR)))
                .when(ASSESSOR, fullScore())
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_an_assessor_who_submitted_the_application() {
        Acting both = person(APPLICANT.person(), Role.ASSESSOR);
        rules.given(and(eligible(), assigned(both))).when(both, fullScore()).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void an_assessor_who_is_not_assigned_to_their_own_application_is_told_that_it_is_their_own() {
        rules.given(assessing())
                .when(People.ofOrganisation(SECOND_ASSESSOR, APPLICANT.organisationNumber()), fullScore())
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_an_assessor_who_speaks_for_the_applicant() {
        rules.given(and(eligible(), assigned(APPLICANTS_OFFICER)))
                .when(APPLICANTS_OFFICER, fullScore())
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
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

    /** Points and priorities as they stand in the score of the tests. */
    static ScoreApplication fullScore() {
        return new ScoreApplication(
                APPLICATION,
                List.of(
                        new CriterionScoreInput("relevance", 4, "Svarar mot behoven"),
                        new CriterionScoreInput("method", 7, "Beprövad")),
                List.of(met("cooperation")));
    }

    private static PriorityResultInput met(String priority) {
        return new PriorityResultInput(priority, true);
    }

    private static ScoreApplication score(CriterionScoreInput... points) {
        return new ScoreApplication(APPLICATION, List.of(points), null);
    }

    private static ScoreApplication score(List<PriorityResultInput> priorities) {
        return new ScoreApplication(APPLICATION, List.of(METHOD, RELEVANCE), priorities);
    }

    private static ApplicationScored points(int relevance, int method) {
        return new ApplicationScored(
                APPLICATION,
                ASSESSOR.person(),
                List.of(
                        new CriterionScore("relevance", relevance, 5, 60, "Väl beskrivet"),
                        new CriterionScore("method", method, 10, 40, "Väl beskrivet")),
                List.of());
    }
}
