package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.ASSESSOR_ASSIGNED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_IS_NOT_ASSIGNED;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_ASSESSOR;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import org.junit.jupiter.api.Test;

class AssignAssessorTest {

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void assigns_before_the_formal_check_too() {
        rules.given(submitted()).when(OFFICER, assign(ASSESSOR)).then(assigned(ASSESSOR));
    }

    @Test
    void assigns_several_assessors() {
        rules.given(assessing()).when(OFFICER, assign(SECOND_ASSESSOR)).then(assigned(SECOND_ASSESSOR));
    }

    @Test
    void refuses_the_same_assessor_twice() {
        rules.given(assessing()).when(OFFICER, assign(ASSESSOR)).refusedBy(ASSESSOR_ASSIGNED_ONCE, "assessorId");
    }

    @Test
    void refuses_a_person_with_a_conflict_of_interest() {
        rules.given(submitted(), conflictOf(ASSESSOR))
                .when(OFFICER, assign(ASSESSOR))
                .refusedBy(BARRED_PERSON_IS_NOT_ASSIGNED, "assessorId");
    }

    @Test
    void refuses_an_assessor_after_the_decision() {
        rules.given(dismissed()).when(OFFICER, assign(ASSESSOR)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static AssignAssessor assign(Acting assessor) {
        return new AssignAssessor(APPLICATION, assessor.person());
    }
}
