package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.fundsGranted;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;
import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_FOR_ELIGIBLE;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTED_BEFORE_HANDLED;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.DecisionOutcome;
import org.junit.jupiter.api.Test;

public class RecommendDecisionTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void recommends_a_grant_with_its_amount() {
        rules.given(eligible()).when(OFFICER, grant(500_000L)).then(recommended(OFFICER));
    }

    @Test
    void recommends_a_decline() {
        rules.given(eligible()).when(OFFICER, decline(null)).then(recommendedDecline());
    }

    @Test
    void another_recommendation_replaces_the_first() {
        rules.given(recommended()).when(OFFICER, decline(null)).then(recommendedDecline());
    }

    @Test
    void refuses_a_grant_without_an_amount() {
        rules.given(eligible()).when(OFFICER, grant(null)).refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_a_decline_with_an_amount() {
        rules.given(eligible()).when(OFFICER, decline(1L)).refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_one_krona_more_than_was_asked_for() {
        rules.given(eligible()).when(OFFICER, grant(600_001L)).refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void refuses_a_recommendation_before_the_formal_check() {
        rules.given(submitted()).when(OFFICER, decline(null)).refusedBy(RECOMMENDATION_FOR_ELIGIBLE);
    }

    @Test
    void refuses_a_recommendation_on_an_ineligible_application() {
        rules.given(submitted(), checked(false)).when(OFFICER, decline(null)).refusedBy(RECOMMENDATION_FOR_ELIGIBLE);
    }

    @Test
    void refuses_a_recommendation_while_a_completion_is_awaited() {
        rules.given(and(eligible(), completionRequested(TODAY)))
                .when(OFFICER, decline(null))
                .refusedBy(RECOMMENDATION_FOR_ELIGIBLE);
    }

    @Test
    void refuses_a_recommender_with_a_conflict_of_interest() {
        rules.given(and(eligible(), conflictOf(OFFICER)))
                .when(OFFICER, grant(500_000L))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_recommendation_on_a_withdrawn_application() {
        rules.given(and(eligible(), withdrawn())).when(OFFICER, grant(500_000L)).refusedBy(RECOMMENDATION_FOR_ELIGIBLE);
    }

    @Test
    void recommends_that_a_grant_be_reconsidered() {
        rules.given(granted()).when(OFFICER, decline(null)).then(recommendedDecline());
    }

    @Test
    void recommends_that_a_decline_be_reconsidered() {
        rules.given(declined()).when(OFFICER, grant(500_000L)).then(recommended(OFFICER));
    }

    @Test
    void refuses_a_recommendation_on_a_dismissal() {
        rules.given(dismissed()).when(OFFICER, grant(500_000L)).refusedBy(RECOMMENDATION_FOR_ELIGIBLE);
    }

    @Test
    void refuses_a_recommendation_dated_before_the_submission() {
        rules.given()
                .givenAt(NOW.plusSeconds(86_400), eligible())
                .when(OFFICER, grant(500_000L))
                .refusedBy(SUBMITTED_BEFORE_HANDLED, "Occurred-At");
    }

    @Test
    void refuses_a_recommendation_dated_before_the_decision_that_is_to_be_reconsidered() {
        rules.given(and(assessing(), recommended(OFFICER)))
                .givenAt(NOW.plusSeconds(86_400), fundsGranted(500_000))
                .when(OFFICER, decline(null))
                .refusedBy(NOT_DATED_BEFORE_DECISION, "Occurred-At");
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        rules.given(eligible()).when(SUBMITTING_DECIDER, grant(500_000L)).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(eligible()).when(APPLICANTS_DECIDER, grant(500_000L)).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    public static RecommendDecision grant(Long amountSek) {
        return new RecommendDecision(APPLICATION, DecisionOutcome.GRANT, amountSek, "Stark samverkan");
    }

    private static RecommendDecision decline(Long amountSek) {
        return new RecommendDecision(APPLICATION, DecisionOutcome.DECLINE, amountSek, "Svag metod");
    }

    private static DecisionRecommended recommendedDecline() {
        return new DecisionRecommended(APPLICATION, DecisionOutcome.DECLINE, null, "Svag metod", OFFICER.person());
    }
}
