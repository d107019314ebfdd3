package grantledger.command.application.erasing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.CONTACT;
import static grantledger.command.application.Applications.KEY;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.completionRequested;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.resubmitted;
import static grantledger.command.application.Applications.sealedWith;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.erasing.Erasures.NEW_KEY;
import static grantledger.command.application.erasing.Erasures.erased;
import static grantledger.command.application.erasing.Erasures.proposed;
import static grantledger.command.application.erasing.Erasures.submittedInPlainText;
import static grantledger.command.application.erasing.Erasures.supplementedWith;
import static grantledger.command.application.erasing.Erasures.with;
import static grantledger.command.application.standing.ApplicationRule.CONTACT_SEALED_WITH_STANDING_KEY;
import static grantledger.command.application.standing.ApplicationRule.ERASED_BY_ANOTHER;
import static grantledger.command.application.standing.ApplicationRule.ERASURE_FOLLOWS_PROPOSAL;
import static grantledger.command.application.standing.ApplicationRule.SEALED_CONTACT_IS_ERASED;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.ofOrganisation;

import grantledger.command.application.Applications;
import grantledger.command.application.examining.CompleteApplication;
import grantledger.command.application.submitting.SealedContact;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.Contact;
import org.junit.jupiter.api.Test;

class ErasePersonalDataTest {

    private static final ErasePersonalData ERASE = new ErasePersonalData(APPLICATION);

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void erases_what_another_proposed() {
        rules.given(and(dismissed(), proposed())).when(DECISION_MAKER, ERASE).then(erased());
    }

    @Test
    void erases_every_contact_that_can_be_read() {
        rules.given(submitted(), supplementedWith(sealedWith(NEW_KEY)), proposed())
                .when(DECISION_MAKER, ERASE)
                .then(erased(KEY, NEW_KEY));
    }

    @Test
    void erases_what_was_sealed_after_the_time_of_plain_text() {
        rules.given(submittedInPlainText(), supplementedWith(sealedWith(NEW_KEY)), proposed())
                .when(DECISION_MAKER, ERASE)
                .then(erased(NEW_KEY));
    }

    @Test
    void erases_nothing_twice() {
        rules.given(submitted(), proposed(), erased(), supplementedWith(sealedWith(NEW_KEY)), proposed())
                .when(DECISION_MAKER, ERASE)
                .then(erased(NEW_KEY));
    }

    @Test
    void refuses_whoever_proposed_it() {
        rules.given(and(dismissed(), proposed(DECISION_MAKER)))
                .when(DECISION_MAKER, ERASE)
                .refusedBy(ERASED_BY_ANOTHER);
    }

    @Test
    void refuses_where_nothing_is_proposed() {
        rules.given(dismissed()).when(DECISION_MAKER, ERASE).refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void refuses_after_the_erasure() {
        rules.given(and(dismissed(), proposed(), erased()))
                .when(DECISION_MAKER, ERASE)
                .refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void a_proposal_does_not_outlive_the_contact_it_was_about() {
        rules.given(submitted(), proposed(), withdrawn(), resubmittedWith(sealedWith(KEY)))
                .when(DECISION_MAKER, ERASE)
                .refusedBy(ERASURE_FOLLOWS_PROPOSAL);
    }

    @Test
    void a_proposal_stands_where_the_contact_stays() {
        rules.given(submitted(), proposed(), supplementedWith(CONTACT))
                .when(DECISION_MAKER, ERASE)
                .then(erased());
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        rules.given(and(dismissed(), proposed()))
                .when(SUBMITTING_DECIDER, ERASE)
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_person_with_a_conflict_of_interest() {
        rules.given(and(dismissed(), proposed(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, ERASE)
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(and(dismissed(), proposed()))
                .when(ofOrganisation(DECISION_MAKER, ORGANISATION), ERASE)
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void nothing_is_sealed_with_an_erased_key_afterwards() {
        rules.given(submitted(), proposed(), erased(), completionRequested(Applications.TODAY))
                .when(OFFICER, completing(new SealedContact(sealedWith(KEY))))
                .refusedBy(CONTACT_SEALED_WITH_STANDING_KEY);
    }

    @Test
    void a_new_contact_is_sealed_with_a_new_key() {
        Contact renewed = sealedWith(NEW_KEY);
        rules.given(submitted(), proposed(), erased(), completionRequested(Applications.TODAY))
                .when(OFFICER, completing(new SealedContact(renewed)))
                .then(new ApplicationCompleted(APPLICATION, with(renewed, Applications.proposal()), null));
    }

    @Test
    void who_completes_an_application_without_a_contact_leaves_what_nobody_can_read() {
        rules.given(submitted(), proposed(), erased(), completionRequested(Applications.TODAY))
                .when(OFFICER, completing(null))
                .then(new ApplicationCompleted(APPLICATION, Applications.proposal(), null));
        rules.given(submitted(), proposed(), erased(), supplementedWith(CONTACT))
                .when(OFFICER, new ProposeErasure(APPLICATION, Erasures.DISPOSAL, "En gång till"))
                .refusedBy(SEALED_CONTACT_IS_ERASED);
    }

    private static CompleteApplication completing(SealedContact contact) {
        return new CompleteApplication(
                APPLICATION, null, null, null, null, null, null, null, null, contact, null, null);
    }

    private static ApplicationResubmitted resubmittedWith(Contact contact) {
        ApplicationResubmitted sent = resubmitted();
        return new ApplicationResubmitted(
                sent.applicationId(),
                sent.track(),
                sent.applicant(),
                with(new Contact("bmV3IG5hbWU=", contact.email(), null, contact.commitment()), sent.proposal()),
                sent.previousGrantId(),
                sent.submittedBy(),
                sent.receivedAt(),
                sent.late());
    }
}
