package grantledger.command.application.appealing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_RECEIVED_BY_TODAY;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.DECISION_IS_APPEALABLE;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPEAL_AT_A_TIME;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.DecisionOutcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FileAppealTest {

    private static final AppealFiled FILED = new AppealFiled(APPLICATION, TODAY, "Fel bedömning");

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void an_applicant_appeals_a_decision() {
        rules.given(declined()).when(APPLICANT, appeal(TODAY)).then(FILED);
    }

    @Test
    void a_decision_is_appealed_again_when_the_court_has_spoken() {
        rules.given(and(
                        declined(),
                        FILED,
                        new AppealOutcomeRecorded(
                                APPLICATION, DecisionOutcome.DECLINE, null, null, "Förvaltningsrätten", "1-26")))
                .when(OFFICER, appeal(TODAY))
                .then(FILED);
    }

    @Test
    void refuses_an_appeal_where_the_call_allows_none() {
        Rulebook.ofApplications()
                .whereCall(CALL, announced(terms(false, true)))
                .given(declined())
                .when(APPLICANT, appeal(TODAY))
                .refusedBy(DECISION_IS_APPEALABLE);
    }

    @Test
    void refuses_an_appeal_before_the_decision() {
        rules.given(recommended()).when(APPLICANT, appeal(TODAY)).refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_a_second_appeal_while_one_waits() {
        rules.given(and(declined(), FILED)).when(APPLICANT, appeal(TODAY)).refusedBy(ONE_APPEAL_AT_A_TIME);
    }

    @Test
    void refuses_an_appeal_received_in_the_future() {
        rules.given(declined())
                .when(APPLICANT, appeal(TODAY.plusDays(1)))
                .refusedBy(APPEAL_RECEIVED_BY_TODAY, "receivedOn");
    }

    @Test
    void another_organisations_application_does_not_exist_for_an_applicant() {
        rules.given(declined()).when(STRANGER, appeal(TODAY)).refusedBy(STREAM_EXISTS);
    }

    private static FileAppeal appeal(LocalDate receivedOn) {
        return new FileAppeal(APPLICATION, receivedOn, "Fel bedömning");
    }
}
