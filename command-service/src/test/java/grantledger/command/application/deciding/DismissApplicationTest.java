package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_DECIDE;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DISMISSAL_FOLLOWS_FAILED_CHECK;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.CallEvent.CallDecisionsBegan;
import org.junit.jupiter.api.Test;

class DismissApplicationTest {

    private static final DismissApplication DISMISS = new DismissApplication(APPLICATION, "Inte undertecknad");

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void dismisses_what_failed_its_formal_check_and_marks_the_first_decision_of_the_call() {
        rules.given(submitted(), checked(false))
                .when(DECISION_MAKER, DISMISS)
                .then(new ApplicationDismissed(APPLICATION, "Inte undertecknad", DECISION_MAKER.person()))
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
                .refusedBy(BARRED_PERSON_DOES_NOT_DECIDE);
    }

    @Test
    void refuses_a_decider_who_is_an_assessor() {
        rules.given(submitted(), checked(false), assigned(DECISION_MAKER))
                .when(DECISION_MAKER, DISMISS)
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }
}
