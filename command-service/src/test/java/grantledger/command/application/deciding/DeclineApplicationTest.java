package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_AFTER_CLOSING;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTED_BEFORE_HANDLED;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.GrantEvent.GrantRevoked;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeclineApplicationTest {

    private static final DeclineApplication DECLINE = new DeclineApplication(APPLICATION, "Budgeten räcker inte");
    private static final ApplicationDeclined DECLINED =
            new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", DECISION_MAKER.person());

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, rolling());

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
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
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

    @Test
    void waits_for_the_closing_of_the_call() {
        Rulebook closing = Rulebook.ofApplications().whereCall(CALL, announced());
        closing.given(recommended()).when(DECISION_MAKER, DECLINE).refusedBy(DECISION_AFTER_CLOSING);
    }

    @Test
    void declines_from_the_first_instant_after_the_closing() {
        Rulebook.ofApplications()
                .whereCall(CALL, announced())
                .given()
                .givenAt(NOW, recommended())
                .when(at(CLOSES, DECISION_MAKER), DECLINE)
                .then(DECLINED);
    }

    @Test
    void needs_no_score() {
        rules.given(and(eligible(), recommended(OFFICER)))
                .when(DECISION_MAKER, DECLINE)
                .then(DECLINED);
    }

    @Test
    void refuses_a_decision_dated_before_the_submission() {
        rules.given()
                .givenAt(NOW.plusSeconds(86_400), recommended())
                .when(DECISION_MAKER, DECLINE)
                .refusedBy(SUBMITTED_BEFORE_HANDLED, "Occurred-At");
    }

    @Test
    void a_decline_in_place_of_an_annulled_decision_revokes_the_grant() {
        besideItsGrant()
                .whereCall(CALL, new CallAmended(CALL, rolling().terms(), "Löpande"))
                .given(and(and(granted(), Remittals.remitted()), recommended(OFFICER)))
                .when(SECOND_DECISION_MAKER, DECLINE)
                .then(new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", SECOND_DECISION_MAKER.person()))
                .andElsewhereTypes(GrantRevoked.class, CallFundsReturned.class);
    }

    @Test
    void refuses_a_decider_who_submitted_the_application() {
        rules.given(recommended()).when(SUBMITTING_DECIDER, DECLINE).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_decider_who_speaks_for_the_applicant() {
        rules.given(recommended()).when(APPLICANTS_DECIDER, DECLINE).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }
}
