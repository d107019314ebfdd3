package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.assessing.Leaving.APPLICANTS_OFFICER;
import static grantledger.command.application.assessing.Leaving.lifted;
import static grantledger.command.application.assessing.Leaving.setAside;
import static grantledger.command.application.standing.ApplicationRule.ASSIGNED_ASSESSOR_SCORES;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_BEFORE_END;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_IS_DECLARED;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_LIFTED_BY_ANOTHER;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.KNOWN_PERSON_BY_KNOWN_ID;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.RecommendDecisionTest;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.SetAsideGround;
import org.junit.jupiter.api.Test;

class LiftConflictOfInterestTest {

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, rolling());

    @Test
    void lifts_anothers() {
        rules.given(submitted(), conflictOf(OFFICER))
                .when(DECISION_MAKER, lift(OFFICER))
                .then(lifted(OFFICER));
    }

    @Test
    void ones_own_bar_does_not_stop_lifting_anothers() {
        rules.given(submitted(), conflictOf(OFFICER), conflictOf(DECISION_MAKER))
                .when(DECISION_MAKER, lift(OFFICER))
                .then(lifted(OFFICER));
    }

    @Test
    void lifts_after_the_decision_too() {
        rules.given(and(granted(), conflictOf(CONTROLLER)))
                .when(DECISION_MAKER, lift(CONTROLLER))
                .then(lifted(CONTROLLER));
    }

    @Test
    void the_person_handles_again() {
        rules.given(and(eligible(), conflictOf(OFFICER), lifted(OFFICER)))
                .when(OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(OFFICER));
    }

    @Test
    void what_they_recommended_stays_set_aside() {
        rules.given(and(
                        recommended(),
                        conflictOf(OFFICER),
                        setAside(SetAsideGround.RECOMMENDER_BARRED),
                        lifted(OFFICER)))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Nej"))
                .refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void an_assessor_scores_again_when_assigned_again() {
        rules.given(and(assessing(), conflictOf(ASSESSOR), lifted(ASSESSOR)))
                .when(ASSESSOR, ScoreApplicationTest.fullScore())
                .refusedBy(ASSIGNED_ASSESSOR_SCORES);
    }

    @Test
    void refuses_ones_own() {
        rules.given(submitted(), conflictOf(DECISION_MAKER))
                .when(DECISION_MAKER, lift(DECISION_MAKER))
                .refusedBy(CONFLICT_LIFTED_BY_ANOTHER, "personId");
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(submitted(), conflictOf(OFFICER))
                .when(APPLICANTS_OFFICER, lift(OFFICER))
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_a_conflict_that_nobody_declared() {
        rules.given(submitted()).when(DECISION_MAKER, lift(OFFICER)).refusedBy(CONFLICT_IS_DECLARED, "personId");
    }

    @Test
    void refuses_a_conflict_that_was_lifted() {
        rules.given(submitted(), conflictOf(OFFICER), lifted(OFFICER))
                .when(DECISION_MAKER, lift(OFFICER))
                .refusedBy(CONFLICT_IS_DECLARED, "personId");
    }

    @Test
    void refuses_an_id_that_is_like_the_known_one() {
        rules.given(submitted(), conflictOf(OFFICER))
                .when(DECISION_MAKER, new LiftConflictOfInterest(APPLICATION, "Olle.Officer", "Fel person"))
                .refusedBy(KNOWN_PERSON_BY_KNOWN_ID, "personId");
    }

    @Test
    void refuses_in_a_withdrawn_application() {
        rules.given(submitted(), conflictOf(OFFICER), withdrawn())
                .when(DECISION_MAKER, lift(OFFICER))
                .refusedBy(CONFLICT_BEFORE_END);
    }

    private static LiftConflictOfInterest lift(Acting person) {
        return new LiftConflictOfInterest(APPLICATION, person.person(), "Fel person");
    }
}
