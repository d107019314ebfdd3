package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.RECOMMENDATION_IS_PENDING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawRecommendationTest {

    private static final WithdrawRecommendation WITHDRAW = new WithdrawRecommendation(APPLICATION, "Nya uppgifter");
    private static final RecommendationWithdrawn WITHDRAWN =
            new RecommendationWithdrawn(APPLICATION, "Nya uppgifter", OFFICER.person());

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, rolling());

    @Test
    void takes_back_what_waits_for_a_decision() {
        rules.given(recommended()).when(OFFICER, WITHDRAW).then(WITHDRAWN);
    }

    @Test
    void another_officer_may_do_it() {
        rules.given(recommended())
                .when(SECOND_OFFICER, WITHDRAW)
                .then(new RecommendationWithdrawn(APPLICATION, "Nya uppgifter", SECOND_OFFICER.person()));
    }

    @Test
    void the_application_is_not_decided_then() {
        rules.given(and(recommended(), WITHDRAWN))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Nej"))
                .refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void and_is_recommended_anew() {
        rules.given(and(recommended(), WITHDRAWN))
                .when(OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(OFFICER));
    }

    @Test
    void takes_back_what_was_to_be_reconsidered() {
        rules.given(and(granted(), recommended(OFFICER)))
                .when(OFFICER, WITHDRAW)
                .then(WITHDRAWN);
    }

    @Test
    void whoever_recommended_still_does_not_decide() {
        rules.given(and(assessing(), recommended(DECISION_MAKER), WITHDRAWN, recommended(OFFICER)))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Nej"))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_where_no_recommendation_waits() {
        rules.given(assessing()).when(OFFICER, WITHDRAW).refusedBy(RECOMMENDATION_IS_PENDING);
    }

    @Test
    void refuses_what_has_been_decided_on() {
        rules.given(granted()).when(OFFICER, WITHDRAW).refusedBy(RECOMMENDATION_IS_PENDING);
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(recommended(), conflictOf(SECOND_OFFICER)))
                .when(SECOND_OFFICER, WITHDRAW)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        rules.given(recommended()).when(SUBMITTING_DECIDER, WITHDRAW).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }
}
