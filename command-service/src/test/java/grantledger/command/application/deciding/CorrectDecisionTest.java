package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.fundsGranted;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.at;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import org.junit.jupiter.api.Test;

class CorrectDecisionTest {

    private static final CorrectDecision CORRECT =
            new CorrectDecision(APPLICATION, "Ale kommun, inte Ale stad", "Skrivfel");
    private static final DecisionCorrected CORRECTED =
            new DecisionCorrected(APPLICATION, "Ale kommun, inte Ale stad", "Skrivfel", DECISION_MAKER.person());

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void corrects_a_grant_and_touches_neither_call_nor_grant() {
        rules.given(granted()).when(DECISION_MAKER, CORRECT).then(CORRECTED).andElsewhere();
    }

    @Test
    void corrects_a_dismissal() {
        rules.given(dismissed()).when(DECISION_MAKER, CORRECT).then(CORRECTED);
    }

    @Test
    void corrects_again() {
        rules.given(and(granted(), CORRECTED)).when(DECISION_MAKER, CORRECT).then(CORRECTED);
    }

    @Test
    void refuses_to_correct_before_the_decision() {
        rules.given(recommended()).when(DECISION_MAKER, CORRECT).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_to_correct_a_withdrawn_application() {
        rules.given(submitted(), withdrawn()).when(DECISION_MAKER, CORRECT).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_a_person_with_a_conflict_of_interest() {
        rules.given(and(granted(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, CORRECT)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        rules.given(granted()).when(SUBMITTING_DECIDER, CORRECT).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(granted()).when(APPLICANTS_DECIDER, CORRECT).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_a_correction_dated_before_the_decision() {
        rules.given()
                .givenAt(NOW.plusSeconds(86_400), granted())
                .when(at(NOW.plusSeconds(86_400 * 2), DECISION_MAKER), CORRECT)
                .then(CORRECTED);
        Rulebook.ofApplications()
                .given(recommended())
                .givenAt(NOW.plusSeconds(86_400), fundsGranted(500_000))
                .when(DECISION_MAKER, CORRECT)
                .refusedBy(NOT_DATED_BEFORE_DECISION, "Occurred-At");
    }
}
