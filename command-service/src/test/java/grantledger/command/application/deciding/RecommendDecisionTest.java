package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_FOR_ELIGIBLE;
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
                .refusedBy(BARRED_PERSON_DOES_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_recommendation_on_a_withdrawn_application() {
        rules.given(and(eligible(), withdrawn())).when(OFFICER, grant(500_000L)).refusedBy(APPLICATION_UNDECIDED);
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
