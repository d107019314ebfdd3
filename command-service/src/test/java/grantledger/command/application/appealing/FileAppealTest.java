package grantledger.command.application.appealing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_AFTER_DECISION;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_OF_APPLICANT_IS_OF_TODAY;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_RECEIVED_BY_TODAY;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.DECISION_IS_APPEALABLE;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPEAL_AT_A_TIME;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.DecisionServed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FileAppealTest {

    private static final AppealFiled FILED = filed(APPLICANT);

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
                                APPLICATION,
                                AppealOutcome.UPHELD,
                                null,
                                null,
                                false,
                                "Förvaltningsrätten",
                                "1-26",
                                DECISION_MAKER.person())))
                .when(OFFICER, appeal(TODAY))
                .then(filed(OFFICER));
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

    @Test
    void an_officer_files_what_came_days_ago() {
        rules.given()
                .givenAt(NOW, declined())
                .when(at(NOW.plusSeconds(5 * 86_400), OFFICER), appeal(TODAY.plusDays(2)))
                .then(new AppealFiled(APPLICATION, TODAY.plusDays(2), "Fel bedömning", OFFICER.person()));
    }

    @Test
    void one_that_comes_long_after_the_service_is_filed_as_well() {
        LocalDate late = TODAY.plusDays(90);
        rules.given()
                .givenAt(NOW, and(declined(), new DecisionServed(APPLICATION, TODAY)))
                .when(at(NOW.plusSeconds(90 * 86_400), APPLICANT), appeal(late))
                .then(new AppealFiled(APPLICATION, late, "Fel bedömning", APPLICANT.person()));
    }

    @Test
    void refuses_an_applicant_to_date_an_appeal_back() {
        rules.given()
                .givenAt(NOW, declined())
                .when(at(NOW.plusSeconds(5 * 86_400), APPLICANT), appeal(TODAY.plusDays(2)))
                .refusedBy(APPEAL_OF_APPLICANT_IS_OF_TODAY, "receivedOn");
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant_to_date_it_back_in_another_role() {
        rules.given()
                .givenAt(NOW, declined())
                .when(at(NOW.plusSeconds(5 * 86_400), APPLICANTS_DECIDER), appeal(TODAY.plusDays(2)))
                .refusedBy(APPEAL_OF_APPLICANT_IS_OF_TODAY, "receivedOn");
    }

    @Test
    void refuses_an_appeal_received_before_the_decision() {
        rules.given(declined())
                .when(OFFICER, appeal(TODAY.minusDays(1)))
                .refusedBy(APPEAL_AFTER_DECISION, "receivedOn");
    }

    @Test
    void refuses_an_officer_with_a_conflict_of_interest() {
        rules.given(and(declined(), conflictOf(OFFICER)))
                .when(OFFICER, appeal(TODAY))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void a_bar_does_not_keep_the_applicant_from_appealing() {
        rules.given(and(declined(), conflictOf(APPLICANT)))
                .when(APPLICANT, appeal(TODAY))
                .then(FILED);
    }

    private static AppealFiled filed(Acting by) {
        return new AppealFiled(APPLICATION, TODAY, "Fel bedömning", by.person());
    }

    private static FileAppeal appeal(LocalDate receivedOn) {
        return new FileAppeal(APPLICATION, receivedOn, "Fel bedömning");
    }
}
