package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import org.junit.jupiter.api.Test;

class WithdrawApplicationTest {

    private static final WithdrawApplication WITHDRAW = new WithdrawApplication(APPLICATION, "Projektet blir inte av");
    private final Rulebook rules = Rulebook.ofApplications();

    @Test
    void an_applicant_withdraws_until_the_decision() {
        rules.given(recommended()).when(APPLICANT, WITHDRAW).then(withdrawn());
    }

    @Test
    void an_officer_withdraws_on_request() {
        rules.given(submitted()).when(OFFICER, WITHDRAW).then(withdrawn());
    }

    @Test
    void refuses_to_withdraw_a_granted_application() {
        rules.given(granted()).when(APPLICANT, WITHDRAW).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_to_withdraw_a_declined_application() {
        rules.given(declined()).when(APPLICANT, WITHDRAW).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_to_withdraw_a_dismissed_application() {
        rules.given(dismissed()).when(APPLICANT, WITHDRAW).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_to_withdraw_twice() {
        rules.given(submitted(), withdrawn()).when(APPLICANT, WITHDRAW).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void another_organisations_application_does_not_exist_for_an_applicant() {
        rules.given(submitted()).when(STRANGER, WITHDRAW).refusedBy(STREAM_EXISTS);
    }
}
