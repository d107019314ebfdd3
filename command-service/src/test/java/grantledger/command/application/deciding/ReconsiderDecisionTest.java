package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.SECOND_GRANT;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Reconsiderations.decline;
import static grantledger.command.application.deciding.Reconsiderations.grant;
import static grantledger.command.application.deciding.Reconsiderations.reconsidered;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_DECIDE;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_CHANGES_SOMETHING;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.Track;
import org.junit.jupiter.api.Test;

class ReconsiderDecisionTest {

    private final Rulebook rules = besideItsGrant();

    @Test
    void a_higher_amount_raises_the_grant() {
        Rulebook.Outcome outcome = rules.given(granted())
                .when(DECISION_MAKER, grant(600_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 600_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(600_000);
    }

    @Test
    void a_lower_amount_lowers_the_grant_and_names_the_ground() {
        Rulebook.Outcome outcome = rules.given(granted())
                .when(DECISION_MAKER, grant(400_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 400_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(400_000);
        assertThat(outcome.elsewhere(GrantAmountChanged.class).reason()).isEqualTo("Nya uppgifter");
    }

    @Test
    void a_grant_turned_into_a_decline_is_revoked() {
        Rulebook.Outcome outcome = rules.given(granted())
                .when(DECISION_MAKER, decline())
                .then(reconsidered(DecisionOutcome.DECLINE, null, null));
        assertThat(outcome.elsewhere(GrantRevoked.class)).isEqualTo(new GrantRevoked(GRANT, "Nya uppgifter"));
    }

    @Test
    void a_decline_turned_into_a_grant_establishes_one_on_customary_terms() {
        rules.given(declined())
                .when(DECISION_MAKER, grant(300_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 800_000),
                        established(GRANT, 300_000, DECISION_MAKER.person()));
    }

    @Test
    void a_grant_after_a_revoked_one_is_another_grant() {
        rules.given(and(granted(), reconsidered(DecisionOutcome.DECLINE, null, null)))
                .when(DECISION_MAKER, grant(300_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 300_000L, SECOND_GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 800_000),
                        established(SECOND_GRANT, 300_000, DECISION_MAKER.person()));
    }

    @Test
    void refuses_a_new_grant_above_the_ceiling() {
        rules.given(declined()).when(DECISION_MAKER, grant(500_001L)).refusedBy(BUDGET_CEILING, "amountSek");
    }

    @Test
    void refuses_a_raise_above_what_was_asked_for() {
        rules.given(granted()).when(DECISION_MAKER, grant(600_001L)).refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void refuses_a_reconsideration_to_the_same_amount() {
        rules.given(granted()).when(DECISION_MAKER, grant(500_000L)).refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void the_latest_amount_is_the_one_that_stands() {
        rules.given(and(granted(), reconsidered(DecisionOutcome.GRANT, 450_000L, GRANT)))
                .when(DECISION_MAKER, grant(450_000L))
                .refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_a_reconsideration_of_a_decline_to_a_decline() {
        rules.given(declined()).when(DECISION_MAKER, decline()).refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_a_grant_without_an_amount() {
        rules.given(declined()).when(DECISION_MAKER, grant(null)).refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_to_reconsider_before_the_decision() {
        rules.given(recommended()).when(DECISION_MAKER, decline()).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_to_reconsider_a_dismissal() {
        rules.given(dismissed()).when(DECISION_MAKER, grant(300_000L)).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_to_reconsider_a_withdrawn_application() {
        rules.given(submitted(), withdrawn()).when(DECISION_MAKER, decline()).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_a_decider_who_recommended() {
        rules.given(granted()).when(OFFICER, decline()).refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_who_assessed() {
        rules.given(granted()).when(ASSESSOR, decline()).refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void refuses_a_decider_who_was_barred_after_the_decision() {
        rules.given(and(granted(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, decline())
                .refusedBy(BARRED_PERSON_DOES_NOT_DECIDE);
    }
}
