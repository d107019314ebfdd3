package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.resubmitted;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.REGISTERED_ONCE;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SYSTEM;
import static grantledger.command.handling.People.ofOrganisation;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.CallEvent.DiaryNumberIssued;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterApplicationTest {

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void gives_the_calls_next_diary_number() {
        rules.whereCall(CALL, new DiaryNumberIssued(CALL, new UUID(0, 1), 1))
                .given(submitted())
                .when(SYSTEM, new RegisterApplication(APPLICATION))
                .then(new ApplicationRegistered(APPLICATION, "2026-1.1-7/2"))
                .andElsewhere(new DiaryNumberIssued(CALL, APPLICATION, 2));
    }

    @Test
    void what_is_sent_again_keeps_its_diary_number() {
        rules.given(submitted(), new ApplicationRegistered(APPLICATION, "2026-1.1-7/1"), withdrawn(), resubmitted())
                .when(SYSTEM, new RegisterApplication(APPLICATION))
                .refusedBy(REGISTERED_ONCE);
    }

    @Test
    void refuses_a_registration_by_somebody_who_speaks_for_the_applicant() {
        rules.given(submitted())
                .when(ofOrganisation(OFFICER, ORGANISATION), new RegisterApplication(APPLICATION))
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_a_second_diary_number() {
        rules.given(submitted(), new ApplicationRegistered(APPLICATION, "2026-1.1-7/1"))
                .when(OFFICER, new RegisterApplication(APPLICATION))
                .refusedBy(REGISTERED_ONCE);
    }
}
