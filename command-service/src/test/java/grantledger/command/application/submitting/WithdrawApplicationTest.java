package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.AFTER_CLOSING;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.applicant;
import static grantledger.command.handling.People.at;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.GrantEvent.GrantRevoked;
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
    void what_came_late_is_withdrawn_too() {
        rules.given(late()).when(at(AFTER_CLOSING, OFFICER), WITHDRAW).then(withdrawn());
    }

    @Test
    void the_organisation_withdraws_what_a_stranger_sent_for_it() {
        Acting owner = applicant("ove.owner", ORGANISATION);
        rules.given(submitted()).when(owner, WITHDRAW).then(withdrawn());
    }

    @Test
    void an_officer_who_is_barred_withdraws_nothing() {
        rules.given(submitted(), conflictOf(OFFICER)).when(OFFICER, WITHDRAW).refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void an_applicant_withdraws_their_own_also_when_they_are_barred_from_handling_it() {
        rules.given(submitted(), conflictOf(APPLICANT))
                .when(APPLICANT, WITHDRAW)
                .then(withdrawn());
    }

    @Test
    void a_grant_that_waited_for_a_new_decision_falls_with_the_application() {
        besideItsGrant()
                .given(and(
                        granted(),
                        new AppealFiled(APPLICATION, TODAY, "Beloppet", APPLICANT.person()),
                        new AppealOutcomeRecorded(
                                APPLICATION,
                                AppealOutcome.REMITTED,
                                null,
                                null,
                                true,
                                "Förvaltningsrätten i Stockholm",
                                "1234-26",
                                DECISION_MAKER.person())))
                .when(APPLICANT, WITHDRAW)
                .then(withdrawn())
                .andElsewhereTypes(GrantRevoked.class, CallFundsReturned.class);
    }

    @Test
    void refuses_to_withdraw_what_ended_with_its_call() {
        rules.given(submitted(), new ApplicationDiscontinued(APPLICATION, "Anslaget drogs in"))
                .when(APPLICANT, WITHDRAW)
                .refusedBy(APPLICATION_UNDECIDED);
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
