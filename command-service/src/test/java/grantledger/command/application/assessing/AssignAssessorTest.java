package grantledger.command.application.assessing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.assessing.Leaving.APPLICANTS_OFFICER;
import static grantledger.command.application.assessing.Leaving.lifted;
import static grantledger.command.application.assessing.Leaving.unassigned;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.ASSESSOR_ASSIGNED_ONCE;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_IS_NOT_ASSIGNED;
import static grantledger.command.application.standing.ApplicationRule.KNOWN_PERSON_BY_KNOWN_ID;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTER_IS_NOT_ASSIGNED;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
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

    @Test
    void assigns_on_a_decline_that_is_to_be_reconsidered() {
        rules.given(declined()).when(OFFICER, assign(SECOND_ASSESSOR)).then(assigned(SECOND_ASSESSOR));
    }

    @Test
    void assigns_again_who_was_unassigned() {
        rules.given(and(assessing(), unassigned()))
                .when(OFFICER, assign(ASSESSOR))
                .then(assigned(ASSESSOR));
    }

    @Test
    void assigns_again_whose_bar_was_lifted() {
        rules.given(and(assessing(), conflictOf(ASSESSOR), lifted(ASSESSOR)))
                .when(OFFICER, assign(ASSESSOR))
                .then(assigned(ASSESSOR));
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        rules.given(submitted()).when(OFFICER, assign(APPLICANT)).refusedBy(SUBMITTER_IS_NOT_ASSIGNED, "assessorId");
    }

    @Test
    void refuses_a_known_person_by_another_case() {
        rules.given(assessing())
                .when(OFFICER, assign("Asta.Assessor"))
                .refusedBy(KNOWN_PERSON_BY_KNOWN_ID, "assessorId");
    }

    @Test
    void refuses_a_known_person_by_another_width() {
        rules.given(submitted(), conflictOf(ASSESSOR))
                .when(OFFICER, assign("\uff41sta.assessor"))
                .refusedBy(KNOWN_PERSON_BY_KNOWN_ID, "assessorId");
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(submitted(), conflictOf(OFFICER))
                .when(OFFICER, assign(ASSESSOR))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_an_officer_who_speaks_for_the_applicant() {
        rules.given(submitted()).when(APPLICANTS_OFFICER, assign(ASSESSOR)).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_an_assessor_of_a_late_application() {
        rules.given(late()).when(OFFICER, assign(ASSESSOR)).refusedBy(APPLICATION_UNDECIDED);
    }

    private static AssignAssessor assign(Acting assessor) {
        return assign(assessor.person());
    }

    private static AssignAssessor assign(String id) {
        return new AssignAssessor(APPLICATION, id);
    }
}
