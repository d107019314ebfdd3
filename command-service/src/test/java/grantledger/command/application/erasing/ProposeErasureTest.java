package grantledger.command.application.erasing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.sealedWith;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.erasing.Erasures.DISPOSAL;
import static grantledger.command.application.erasing.Erasures.NEW_KEY;
import static grantledger.command.application.erasing.Erasures.erased;
import static grantledger.command.application.erasing.Erasures.proposalWithdrawn;
import static grantledger.command.application.erasing.Erasures.proposed;
import static grantledger.command.application.erasing.Erasures.submittedInPlainText;
import static grantledger.command.application.erasing.Erasures.supplementedWith;
import static grantledger.command.application.standing.ApplicationRule.ONE_ERASURE_PROPOSAL_AT_A_TIME;
import static grantledger.command.application.standing.ApplicationRule.SEALED_CONTACT_IS_ERASED;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.ofOrganisation;

import grantledger.command.handling.Rulebook;
import org.junit.jupiter.api.Test;

class ProposeErasureTest {

    private static final ProposeErasure PROPOSE = new ProposeErasure(APPLICATION, DISPOSAL, "Fristen har löpt ut");

    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void proposes_to_erase_the_contact_of_an_application_that_has_ended() {
        rules.given(dismissed()).when(OFFICER, PROPOSE).then(proposed());
    }

    @Test
    void proposes_it_wherever_the_application_stands() {
        rules.given(submitted()).when(OFFICER, PROPOSE).then(proposed());
        rules.given(granted()).when(SECOND_OFFICER, PROPOSE).then(proposed(SECOND_OFFICER));
    }

    @Test
    void proposes_anew_what_was_taken_back() {
        rules.given(and(dismissed(), proposed(), proposalWithdrawn()))
                .when(OFFICER, PROPOSE)
                .then(proposed());
    }

    @Test
    void proposes_to_erase_a_contact_that_was_given_after_an_erasure() {
        rules.given(submitted(), proposed(), erased(), supplementedWith(sealedWith(NEW_KEY)))
                .when(OFFICER, PROPOSE)
                .then(proposed());
    }

    @Test
    void proposes_it_for_another_contact_than_an_earlier_proposal_was_about() {
        rules.given(submitted(), proposed(), supplementedWith(sealedWith(NEW_KEY)))
                .when(OFFICER, PROPOSE)
                .then(proposed());
    }

    @Test
    void refuses_a_second_proposal() {
        rules.given(and(dismissed(), proposed()))
                .when(SECOND_OFFICER, PROPOSE)
                .refusedBy(ONE_ERASURE_PROPOSAL_AT_A_TIME);
    }

    @Test
    void refuses_where_the_contact_has_been_erased() {
        rules.given(and(dismissed(), proposed(), erased()))
                .when(OFFICER, PROPOSE)
                .refusedBy(SEALED_CONTACT_IS_ERASED);
    }

    @Test
    void refuses_what_stands_in_plain_text_from_before() {
        rules.given(submittedInPlainText()).when(OFFICER, PROPOSE).refusedBy(SEALED_CONTACT_IS_ERASED);
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(dismissed(), conflictOf(OFFICER)))
                .when(OFFICER, PROPOSE)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(dismissed())
                .when(ofOrganisation(OFFICER, ORGANISATION), PROPOSE)
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }
}
