package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_AS_LATE;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_BY_ANOTHER_THAN_CHECKED;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_FOLLOWS_FAILED_CHECK;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTED_BEFORE_HANDLED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
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
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.DismissalGround;
import grantledger.events.GrantEvent.GrantRevoked;
import org.junit.jupiter.api.Test;

class DismissApplicationTest {

    private static final DismissApplication DISMISS = new DismissApplication(APPLICATION, null, "Inte undertecknad");

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void dismisses_what_failed_its_formal_check_and_marks_the_first_decision_of_the_call() {
        rules.given(submitted(), checked(false))
                .when(DECISION_MAKER, DISMISS)
                .then(new ApplicationDismissed(
                        APPLICATION, DismissalGround.FORMAL_CHECK, "Inte undertecknad", DECISION_MAKER.person()))
                .andElsewhere(new CallDecisionsBegan(CALL, APPLICATION));
    }

    @Test
    void refuses_a_dismissal_before_the_formal_check() {
        rules.given(submitted()).when(DECISION_MAKER, DISMISS).refusedBy(DISMISSAL_FOLLOWS_FAILED_CHECK);
    }

    @Test
    void refuses_to_dismiss_an_eligible_application() {
        rules.given(recommended()).when(DECISION_MAKER, DISMISS).refusedBy(DISMISSAL_FOLLOWS_FAILED_CHECK);
    }

    @Test
    void refuses_a_second_decision() {
        rules.given(dismissed()).when(DECISION_MAKER, DISMISS).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_a_decider_with_a_conflict_of_interest() {
        rules.given(submitted(), checked(false), conflictOf(DECISION_MAKER))
                .when(DECISION_MAKER, DISMISS)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_decider_who_is_an_assessor() {
        rules.given(submitted(), checked(false), assigned(DECISION_MAKER))
                .when(DECISION_MAKER, DISMISS)
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void dismisses_what_came_too_late() {
        rules.given(late()).when(DECISION_MAKER, DISMISS).then(dismissedAsLate());
    }

    @Test
    void says_the_ground_that_is_given() {
        rules.given(late()).when(DECISION_MAKER, dismiss(DismissalGround.LATE)).then(dismissedAsLate());
    }

    @Test
    void refuses_lateness_of_what_came_in_time() {
        rules.given(submitted(), checked(false))
                .when(DECISION_MAKER, dismiss(DismissalGround.LATE))
                .refusedBy(DISMISSAL_AS_LATE);
    }

    @Test
    void refuses_the_check_as_ground_for_what_came_too_late() {
        rules.given(late())
                .when(DECISION_MAKER, dismiss(DismissalGround.FORMAL_CHECK))
                .refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_whoever_recorded_the_failed_check() {
        rules.given(submitted(), checked(false))
                .when(person(OFFICER.person(), Role.OFFICER, Role.DECISION_MAKER), DISMISS)
                .refusedBy(DISMISSAL_BY_ANOTHER_THAN_CHECKED);
    }

    @Test
    void refuses_whoever_entered_the_late_application() {
        rules.given(late())
                .when(person(SECOND_OFFICER.person(), Role.OFFICER, Role.DECISION_MAKER), DISMISS)
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(submitted(), checked(false))
                .when(APPLICANTS_DECIDER, DISMISS)
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_a_dismissal_dated_before_the_submission() {
        rules.given()
                .givenAt(NOW.plusSeconds(86_400), submitted(), checked(false))
                .when(DECISION_MAKER, DISMISS)
                .refusedBy(SUBMITTED_BEFORE_HANDLED, "Occurred-At");
    }

    @Test
    void a_dismissal_in_place_of_an_annulled_decision_revokes_the_grant() {
        besideItsGrant()
                .given(and(and(granted(), Remittals.remitted()), checked(false)))
                .when(SECOND_DECISION_MAKER, DISMISS)
                .then(new ApplicationDismissed(
                        APPLICATION, DismissalGround.FORMAL_CHECK, "Inte undertecknad", SECOND_DECISION_MAKER.person()))
                .andElsewhereTypes(GrantRevoked.class, CallFundsReturned.class);
    }

    private static DismissApplication dismiss(DismissalGround ground) {
        return new DismissApplication(APPLICATION, ground, "Inte undertecknad");
    }

    private static ApplicationDismissed dismissedAsLate() {
        return new ApplicationDismissed(
                APPLICATION, DismissalGround.LATE, "Inte undertecknad", DECISION_MAKER.person());
    }
}
