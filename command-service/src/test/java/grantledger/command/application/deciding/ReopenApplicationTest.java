package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_UNDONE_BY_ANOTHER;
import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;
import static grantledger.command.application.standing.ApplicationRule.REOPENED_WHAT_ENDED;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.GrantEvent.GrantRefused;
import org.junit.jupiter.api.Test;

class ReopenApplicationTest {

    private static final ReopenApplication REOPEN = new ReopenApplication(APPLICATION, "37 §", "Underskriften fanns");

    private final Rulebook rules = besideItsGrant();

    @Test
    void undoes_a_dismissal_and_the_check_is_made_anew() {
        rules.given(dismissed()).when(SECOND_DECISION_MAKER, REOPEN).then(reopened(false));
    }

    @Test
    void undoes_a_withdrawal_where_the_passed_check_stands() {
        rules.given(and(assessing(), withdrawn()))
                .when(SECOND_DECISION_MAKER, REOPEN)
                .then(reopened(true));
    }

    @Test
    void lets_in_what_came_too_late() {
        rules.given(late()).when(SECOND_DECISION_MAKER, REOPEN).then(reopened(false));
    }

    @Test
    void undoes_a_refusal_of_the_grant_also_by_whoever_had_granted_it() {
        rules.whereGrant(GRANT, new GrantRefused(GRANT, "Fel knapp"))
                .given(granted())
                .when(DECISION_MAKER, REOPEN)
                .then(new ApplicationReopened(
                        APPLICATION, true, "37 §", "Underskriften fanns", DECISION_MAKER.person()));
    }

    @Test
    void what_was_reopened_is_prepared_again() {
        rules.given(and(dismissed(), reopened(false), checked(true)))
                .when(OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(OFFICER));
    }

    @Test
    void scores_stand_but_the_recommendation_is_made_anew() {
        rules.given(and(recommended(), withdrawn(), reopened(true)))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Nej"))
                .refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void refuses_a_grant_that_stands() {
        rules.given(granted()).when(SECOND_DECISION_MAKER, REOPEN).refusedBy(REOPENED_WHAT_ENDED);
    }

    @Test
    void refuses_a_decline_which_is_reconsidered() {
        rules.given(declined()).when(SECOND_DECISION_MAKER, REOPEN).refusedBy(REOPENED_WHAT_ENDED);
    }

    @Test
    void refuses_what_is_still_prepared() {
        rules.given(recommended()).when(SECOND_DECISION_MAKER, REOPEN).refusedBy(REOPENED_WHAT_ENDED);
    }

    @Test
    void refuses_a_dismissal_by_whoever_dismissed() {
        rules.given(dismissed()).when(DECISION_MAKER, REOPEN).refusedBy(DISMISSAL_UNDONE_BY_ANOTHER);
    }

    @Test
    void refuses_a_late_application_by_whoever_entered_it() {
        rules.given(late())
                .when(person(SECOND_OFFICER.person(), Role.OFFICER, Role.DECISION_MAKER), REOPEN)
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(dismissed()).when(APPLICANTS_DECIDER, REOPEN).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_a_person_with_a_conflict_of_interest() {
        rules.given(and(dismissed(), conflictOf(SECOND_DECISION_MAKER)))
                .when(SECOND_DECISION_MAKER, REOPEN)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_in_a_cancelled_call() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .given(submitted(), withdrawn())
                .when(SECOND_DECISION_MAKER, REOPEN)
                .refusedBy(CALL_NOT_CANCELLED);
    }

    @Test
    void refuses_a_day_before_the_dismissal() {
        rules.given(submitted(), checked(false))
                .givenAt(NOW.plusSeconds(86_400), dismissed()[2])
                .when(SECOND_DECISION_MAKER, REOPEN)
                .refusedBy(NOT_DATED_BEFORE_DECISION, "Occurred-At");
    }

    private static ApplicationReopened reopened(boolean eligible) {
        return new ApplicationReopened(
                APPLICATION, eligible, "37 §", "Underskriften fanns", SECOND_DECISION_MAKER.person());
    }
}
