package grantledger.command.application.erasing;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.KEY;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.application.Applications;
import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.Proposal;
import java.util.List;

/** What has happened to the contact person of the application. */
final class Erasures {

    static final String DISPOSAL = "Gallringsbeslut 2031:7";
    static final String NEW_KEY = "bmV3IGtleQ==";

    private Erasures() {}

    static PersonalDataErasureProposed proposed() {
        return proposed(OFFICER);
    }

    static PersonalDataErasureProposed proposed(Acting by) {
        return new PersonalDataErasureProposed(APPLICATION, DISPOSAL, "Fristen har löpt ut", by.person());
    }

    static ErasureProposalWithdrawn proposalWithdrawn() {
        return new ErasureProposalWithdrawn(APPLICATION, "Fel ärende", OFFICER.person());
    }

    static PersonalDataErased erased() {
        return erased(KEY);
    }

    static PersonalDataErased erased(String... keys) {
        return new PersonalDataErased(APPLICATION, DISPOSAL, List.of(keys), OFFICER.person(), DECISION_MAKER.person());
    }

    /** Of the time before contacts were sealed. */
    static ApplicationSubmitted submittedInPlainText() {
        ApplicationSubmitted submitted = Applications.submitted();
        return Applications.submitted(
                submitted.track(),
                submitted.applicant(),
                with(new Contact("Kim Kontakt", "kim@example.org", null, null), Applications.proposal()));
    }

    static ApplicationSupplemented supplementedWith(Contact contact) {
        return new ApplicationSupplemented(APPLICATION, with(contact, Applications.proposal()), null);
    }

    static Proposal with(Contact contact, Proposal proposal) {
        return new Proposal(
                proposal.focusArea(),
                proposal.projectTitle(),
                proposal.purpose(),
                proposal.requestedAmountSek(),
                proposal.projectStart(),
                proposal.projectEnd(),
                proposal.budgetLines(),
                proposal.otherFinancing(),
                proposal.leadershipAnchored(),
                proposal.municipalSupport(),
                contact);
    }
}
