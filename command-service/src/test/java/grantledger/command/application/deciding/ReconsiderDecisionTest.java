package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.fundsGranted;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.deciding.Reconsiderations.decline;
import static grantledger.command.application.deciding.Reconsiderations.grant;
import static grantledger.command.application.deciding.Reconsiderations.reconsidered;
import static grantledger.command.application.deciding.Reconsiderations.toReconsider;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_NEEDS_SCORE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_CHANGES_SOMETHING;
import static grantledger.command.application.standing.ApplicationRule.RECONSIDERATION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.REFUSED_GRANT_IS_REOPENED;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconsiderDecisionTest {

    private final Rulebook rules = besideItsGrant();

    @Test
    void a_higher_amount_raises_the_grant() {
        Rulebook.Outcome outcome = rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(600_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 600_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(600_000);
    }

    @Test
    void a_lower_amount_lowers_the_grant_and_names_the_ground() {
        Rulebook.Outcome outcome = rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(400_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 400_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(400_000);
        assertThat(outcome.elsewhere(GrantAmountChanged.class).reason()).isEqualTo("Nya uppgifter");
    }

    @Test
    void a_grant_turned_into_a_decline_is_revoked() {
        Rulebook.Outcome outcome = rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, decline())
                .then(reconsidered(DecisionOutcome.DECLINE, null, null));
        assertThat(outcome.elsewhere(GrantRevoked.class)).isEqualTo(new GrantRevoked(GRANT, "Nya uppgifter"));
    }

    @Test
    void a_decline_turned_into_a_grant_establishes_one_on_customary_terms() {
        rules.given(toReconsider(declined()))
                .when(DECISION_MAKER, grant(300_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 800_000),
                        established(GRANT, 300_000, DECISION_MAKER.person()));
    }

    @Test
    void a_revoked_grant_is_in_force_again_under_its_id() {
        rules.whereGrant(GRANT, new GrantRevoked(GRANT, "Nya uppgifter"))
                .whereCall(CALL, new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 500_000, 0, null))
                .given(toReconsider(and(granted(), reconsidered(DecisionOutcome.DECLINE, null, null))))
                .when(DECISION_MAKER, grant(300_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 300_000L, GRANT))
                .andElsewhereTypes(GrantReinstated.class, CallFundsCommitted.class);
    }

    @Test
    void compares_with_the_amount_that_a_change_has_left_in_force() {
        rules.whereGrant(GRANT, amount(400_000))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(500_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 500_000L, GRANT));
    }

    @Test
    void refuses_the_amount_that_a_change_has_left_in_force() {
        rules.whereGrant(GRANT, amount(400_000))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(400_000L))
                .refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_without_a_recommendation_of_its_own() {
        rules.given(granted())
                .when(SECOND_DECISION_MAKER, grant(600_000L))
                .refusedBy(RECONSIDERATION_FOLLOWS_RECOMMENDATION);
        rules.given(declined())
                .when(SECOND_DECISION_MAKER, grant(300_000L))
                .refusedBy(RECONSIDERATION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void a_recommendation_is_used_up_by_a_reconsideration() {
        rules.given(and(toReconsider(granted()), reconsidered(DecisionOutcome.GRANT, 400_000L, GRANT)))
                .when(SECOND_DECISION_MAKER, grant(450_000L))
                .refusedBy(RECONSIDERATION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void may_depart_from_its_recommendation() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, decline())
                .then(reconsidered(DecisionOutcome.DECLINE, null, null));
    }

    @Test
    void refuses_a_refused_grant_which_is_reopened() {
        rules.whereGrant(GRANT, new GrantRefused(GRANT, "Vi avstår"))
                .given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(400_000L))
                .refusedBy(REFUSED_GRANT_IS_REOPENED);
    }

    @Test
    void refuses_to_grant_what_nobody_has_scored() {
        rules.given(toReconsider(and(eligible(), recommended(OFFICER), declined()[declined().length - 1])))
                .when(DECISION_MAKER, grant(300_000L))
                .refusedBy(GRANT_NEEDS_SCORE);
    }

    @Test
    void refuses_more_money_when_no_score_is_left() {
        rules.given(toReconsider(and(granted(), conflictOf(ASSESSOR))))
                .when(DECISION_MAKER, grant(600_000L))
                .refusedBy(GRANT_NEEDS_SCORE);
    }

    @Test
    void less_money_needs_no_score() {
        rules.given(toReconsider(and(granted(), conflictOf(ASSESSOR))))
                .when(DECISION_MAKER, grant(400_000L))
                .then(reconsidered(DecisionOutcome.GRANT, 400_000L, GRANT));
    }

    @Test
    void refuses_a_day_before_the_decision() {
        rules.given(recommended())
                .givenAt(NOW.plusSeconds(86_400), fundsGranted(500_000), recommended(SECOND_OFFICER))
                .when(DECISION_MAKER, grant(400_000L))
                .refusedBy(NOT_DATED_BEFORE_DECISION, "Occurred-At");
    }

    @Test
    void refuses_a_decider_who_submitted_the_application() {
        rules.given(toReconsider(granted()))
                .when(SUBMITTING_DECIDER, decline())
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_decider_who_recommended_the_change() {
        rules.given(and(granted(), recommended(SECOND_DECISION_MAKER)))
                .when(SECOND_DECISION_MAKER, decline())
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_new_grant_above_the_ceiling() {
        rules.given(toReconsider(declined()))
                .when(DECISION_MAKER, grant(500_001L))
                .refusedBy(BUDGET_CEILING, "amountSek");
    }

    @Test
    void refuses_a_raise_above_what_was_asked_for() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(600_001L))
                .refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void refuses_a_reconsideration_to_the_same_amount() {
        rules.given(toReconsider(granted()))
                .when(DECISION_MAKER, grant(500_000L))
                .refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_a_reconsideration_of_a_decline_to_a_decline() {
        rules.given(toReconsider(declined()))
                .when(DECISION_MAKER, decline())
                .refusedBy(RECONSIDERATION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_a_grant_without_an_amount() {
        rules.given(toReconsider(declined()))
                .when(DECISION_MAKER, grant(null))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
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
        rules.given(granted())
                .when(person(ASSESSOR.person(), Role.DECISION_MAKER), decline())
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void refuses_a_decider_who_was_barred_after_the_decision() {
        rules.given(and(granted(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, decline())
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    private static GrantAmountChanged amount(long amountSek) {
        return new GrantAmountChanged(
                GRANT, amountSek, List.of(new Instalment(amountSek, TODAY, false, null)), "Ändring", null);
    }
}
