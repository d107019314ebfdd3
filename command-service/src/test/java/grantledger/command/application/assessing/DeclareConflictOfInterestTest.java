package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.CONFLICT_DECLARED_ONCE;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.application.deciding.DeclineApplication;
import grantledger.command.application.deciding.RecommendDecisionTest;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import org.junit.jupiter.api.Test;

class DeclareConflictOfInterestTest {

    private static final Acting SECOND_OFFICER = person("oda.officer", Role.OFFICER);
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
    void sets_aside_the_recommendation_of_that_person_so_that_another_officer_recommends() {
        rules.given(and(recommended(), conflictOf(OFFICER)))
                .when(SECOND_OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(SECOND_OFFICER));
    }

    @Test
    void leaves_another_persons_recommendation_standing() {
        rules.whereCall(CALL, announced())
                .given(and(recommended(), conflictOf(ASSESSOR)))
                .when(DECISION_MAKER, new DeclineApplication(APPLICATION, "Budgeten räcker inte"))
                .then(new ApplicationDeclined(APPLICATION, "Budgeten räcker inte", DECISION_MAKER.person()));
    }

    @Test
    void refuses_the_same_conflict_twice() {
        rules.given(submitted(), conflictOf(ASSESSOR))
                .when(OFFICER, declare(ASSESSOR))
                .refusedBy(CONFLICT_DECLARED_ONCE, "personId");
    }

    @Test
    void refuses_a_conflict_about_a_withdrawn_application() {
        rules.given(submitted(), withdrawn()).when(OFFICER, declare(ASSESSOR)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static DeclareConflictOfInterest declare(Acting person) {
        return new DeclareConflictOfInterest(APPLICATION, person.person(), "Släkt med sökanden");
    }
}
