package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.scored;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.assessing.Leaving.APPLICANTS_OFFICER;
import static grantledger.command.application.assessing.Leaving.setAside;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_BEFORE_END;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_DECLARED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_OF_ONES_OWN;
import static grantledger.command.application.standing.ApplicationRule.KNOWN_PERSON_BY_KNOWN_ID;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;
import static grantledger.command.handling.People.SECOND_OFFICER;

import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.RecommendDecisionTest;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.SetAsideGround;
import org.junit.jupiter.api.Test;

class DeclareConflictOfInterestTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void a_person_declares_their_own() {
        rules.given(assessing()).when(ASSESSOR, declare(ASSESSOR)).then(conflictOf(ASSESSOR));
    }

    @Test
    void a_person_declares_anothers() {
        rules.given(submitted()).when(OFFICER, declare(DECISION_MAKER)).then(conflictOf(DECISION_MAKER));
    }

    @Test
    void it_may_come_after_the_decision() {
        rules.given(declined()).when(DECISION_MAKER, declare(DECISION_MAKER)).then(conflictOf(DECISION_MAKER));
    }

    @Test
    void sets_aside_the_recommendation_of_that_person() {
        rules.given(recommended())
                .when(DECISION_MAKER, declare(OFFICER))
                .then(conflictOf(OFFICER), setAside(SetAsideGround.RECOMMENDER_BARRED));
    }

    @Test
    void another_officer_recommends_then() {
        rules.given(and(recommended(), conflictOf(OFFICER), setAside(SetAsideGround.RECOMMENDER_BARRED)))
                .when(SECOND_OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(SECOND_OFFICER));
    }

    @Test
    void sets_aside_a_recommended_grant_that_rests_on_that_persons_score_alone() {
        rules.given(recommended())
                .when(OFFICER, declare(ASSESSOR))
                .then(conflictOf(ASSESSOR), setAside(SetAsideGround.NO_SCORE_LEFT));
    }

    @Test
    void sets_aside_the_recommendation_of_a_reconsideration_too() {
        rules.given(and(granted(), recommended(SECOND_OFFICER)))
                .when(DECISION_MAKER, declare(SECOND_OFFICER))
                .then(conflictOf(SECOND_OFFICER), setAside(SetAsideGround.RECOMMENDER_BARRED));
    }

    @Test
    void the_application_is_scored_anew_by_another_after_its_only_assessor_was_barred() {
        rules.whereCall(CALL, announced())
                .given(and(
                        recommended(),
                        conflictOf(ASSESSOR),
                        setAside(SetAsideGround.NO_SCORE_LEFT),
                        assigned(SECOND_ASSESSOR)))
                .when(SECOND_ASSESSOR, ScoreApplicationTest.fullScore())
                .then(scored(SECOND_ASSESSOR));
    }

    @Test
    void leaves_another_persons_recommendation_standing() {
        rules.whereCall(CALL, rolling())
                .given(and(recommended(), conflictOf(CONTROLLER)))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Budgeten räcker inte"))
                .then(new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", DECISION_MAKER.person()));
    }

    @Test
    void it_may_be_about_a_late_application() {
        rules.given(late()).when(OFFICER, declare(DECISION_MAKER)).then(conflictOf(DECISION_MAKER));
    }

    @Test
    void whoever_speaks_for_the_applicant_declares_their_own() {
        rules.given(submitted())
                .when(APPLICANTS_OFFICER, declare(APPLICANTS_OFFICER))
                .then(conflictOf(APPLICANTS_OFFICER));
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant_to_bar_others() {
        rules.given(submitted()).when(APPLICANTS_OFFICER, declare(OFFICER)).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_an_assessor_to_declare_anothers() {
        rules.given(assessing()).when(ASSESSOR, declare(DECISION_MAKER)).refusedBy(CONFLICT_OF_ONES_OWN, "personId");
    }

    @Test
    void an_assessor_who_is_not_assigned_does_not_learn_of_the_application() {
        rules.given(assessing()).when(SECOND_ASSESSOR, declare(DECISION_MAKER)).refusedBy(STREAM_EXISTS);
    }

    @Test
    void refuses_a_known_person_by_another_case() {
        rules.given(assessing())
                .when(OFFICER, new DeclareConflictOfInterest(APPLICATION, "Asta.assessor", "Släkt"))
                .refusedBy(KNOWN_PERSON_BY_KNOWN_ID, "personId");
    }

    @Test
    void refuses_the_same_conflict_twice() {
        rules.given(submitted(), conflictOf(ASSESSOR))
                .when(OFFICER, declare(ASSESSOR))
                .refusedBy(CONFLICT_DECLARED_ONCE, "personId");
    }

    @Test
    void refuses_a_conflict_in_a_withdrawn_application() {
        rules.given(submitted(), withdrawn()).when(OFFICER, declare(ASSESSOR)).refusedBy(CONFLICT_BEFORE_END);
    }

    private static DeclareConflictOfInterest declare(Acting person) {
        return new DeclareConflictOfInterest(APPLICATION, person.person(), "Släkt med sökanden");
    }
}
