package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_DECIDE;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeclineApplicationTest {

    private static final DeclineApplication DECLINE = new DeclineApplication(APPLICATION, "Budgeten räcker inte");
    private static final ApplicationDeclined DECLINED =
            new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", DECISION_MAKER.person());

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void declines_even_what_was_recommended_for_a_grant_and_marks_the_first_decision_of_the_call() {
        rules.given(recommended())
                .when(DECISION_MAKER, DECLINE)
                .then(DECLINED)
                .andElsewhere(new CallDecisionsBegan(CALL, APPLICATION));
    }

    @Test
    void leaves_the_call_alone_when_decisions_have_begun() {
        rules.whereCall(CALL, new CallDecisionsBegan(CALL, new UUID(0, 1)))
                .given(recommended())
                .when(DECISION_MAKER, DECLINE)
                .then(DECLINED)
                .andElsewhere();
    }

    @Test
    void refuses_a_decline_in_a_cancelled_call() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .given(recommended())
                .when(DECISION_MAKER, DECLINE)
                .refusedBy(CALL_NOT_CANCELLED);
    }

    @Test
    void refuses_a_decline_without_a_recommendation() {
        rules.given(eligible()).when(DECISION_MAKER, DECLINE).refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void refuses_a_second_decision() {
        rules.given(declined()).when(DECISION_MAKER, DECLINE).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_a_decider_with_a_conflict_of_interest() {
        rules.given(and(recommended(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, DECLINE)
                .refusedBy(BARRED_PERSON_DOES_NOT_DECIDE);
    }

    @Test
    void refuses_a_decider_who_recommended() {
        rules.given(and(assessing(), recommended(DECISION_MAKER)))
                .when(DECISION_MAKER, DECLINE)
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_who_assessed() {
        rules.given(and(recommended(), assigned(DECISION_MAKER)))
                .when(DECISION_MAKER, DECLINE)
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }
}
