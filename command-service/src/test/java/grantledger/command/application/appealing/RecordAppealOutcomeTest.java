package grantledger.command.application.appealing;

import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.SECOND_GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.checked;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.declined;
import static grantledger.command.application.Applications.dismissed;
import static grantledger.command.application.Applications.eligible;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.deciding.Remittals.COURT;
import static grantledger.command.application.standing.ApplicationRule.AMOUNT_GOES_WITH_GRANT;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_IS_PENDING;
import static grantledger.command.application.standing.ApplicationRule.APPEAL_TOO_LATE_AFTER_ITS_DAYS;
import static grantledger.command.application.standing.ApplicationRule.COURT_AND_CASE_ARE_NAMED;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_HAS_BEEN_MADE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.NOT_DATED_BEFORE_DECISION;
import static grantledger.command.application.standing.ApplicationRule.OUTCOME_RECORDED_BY_ANOTHER;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_BY_SECOND_PERSON;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.at;
import static grantledger.command.handling.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.application.deciding.RecommendDecisionTest;
import grantledger.command.application.deciding.ReconsiderDecision;
import grantledger.command.deciding.Acting;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.handling.Rulebook;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.Track;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordAppealOutcomeTest {

    private static final AppealFiled FILED = new AppealFiled(APPLICATION, TODAY, "Fel bedömning", APPLICANT.person());

    private final Rulebook rules = besideItsGrant();

    @ParameterizedTest
    @EnumSource(names = {"UPHELD", "INADMISSIBLE", "WITHDRAWN", "TOO_LATE"})
    void what_leaves_the_decision_standing_changes_nothing_else(AppealOutcome outcome) {
        rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(outcome, null))
                .then(recorded(outcome, null, null))
                .andElsewhere();
    }

    @Test
    void an_appeal_that_its_author_withdrew_needs_no_court() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, agency(AppealOutcome.WITHDRAWN))
                .then(byAgency(AppealOutcome.WITHDRAWN));
    }

    @Test
    void the_agency_itself_finds_an_appeal_too_late() {
        AppealFiled late = new AppealFiled(APPLICATION, TODAY.plusDays(22), "Fel", APPLICANT.person());
        rules.given()
                .givenAt(NOW, and(declined(), new DecisionServed(APPLICATION, TODAY), late))
                .when(at(NOW.plusSeconds(30 * 86_400), DECISION_MAKER), agency(AppealOutcome.TOO_LATE))
                .then(byAgency(AppealOutcome.TOO_LATE));
    }

    @Test
    void and_where_no_service_was_recorded() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, agency(AppealOutcome.TOO_LATE))
                .then(byAgency(AppealOutcome.TOO_LATE));
    }

    @Test
    void refuses_the_agency_to_find_an_appeal_too_late_that_came_on_the_last_day() {
        AppealFiled intime = new AppealFiled(APPLICATION, TODAY.plusDays(21), "Fel", APPLICANT.person());
        rules.given()
                .givenAt(NOW, and(declined(), new DecisionServed(APPLICATION, TODAY), intime))
                .when(at(NOW.plusSeconds(30 * 86_400), DECISION_MAKER), agency(AppealOutcome.TOO_LATE))
                .refusedBy(APPEAL_TOO_LATE_AFTER_ITS_DAYS, "outcome");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANT", "DECLINE", "UPHELD", "REMITTED", "INADMISSIBLE"})
    void refuses_a_judgment_without_a_court(AppealOutcome outcome) {
        Long amountSek = outcome == AppealOutcome.GRANT ? 300_000L : null;
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, new RecordAppealOutcome(APPLICATION, outcome, amountSek, null, "1234-26"))
                .refusedBy(COURT_AND_CASE_ARE_NAMED, "court");
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, new RecordAppealOutcome(APPLICATION, outcome, amountSek, COURT, null))
                .refusedBy(COURT_AND_CASE_ARE_NAMED, "caseNumber");
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, new RecordAppealOutcome(APPLICATION, outcome, amountSek, null, null))
                .refusedBy(COURT_AND_CASE_ARE_NAMED, "court");
    }

    @Test
    void refuses_half_a_court_where_none_is_needed() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, new RecordAppealOutcome(APPLICATION, AppealOutcome.TOO_LATE, null, COURT, null))
                .refusedBy(COURT_AND_CASE_ARE_NAMED, "caseNumber");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINE", "UPHELD", "REMITTED", "INADMISSIBLE", "WITHDRAWN", "TOO_LATE"})
    void refuses_an_amount_where_nothing_is_granted(AppealOutcome outcome) {
        rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(outcome, 1L))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void a_grant_given_again_needs_no_amount() {
        rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, null))
                .then(recorded(AppealOutcome.GRANT, 500_000L, GRANT))
                .andElsewhere();
    }

    @Test
    void a_grant_given_again_may_repeat_its_amount() {
        rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 500_000L))
                .then(recorded(AppealOutcome.GRANT, 500_000L, GRANT))
                .andElsewhere();
    }

    @Test
    void a_court_turns_a_decline_into_a_grant_that_it_has_decided_itself() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 300_000L))
                .then(recorded(AppealOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 300_000, 800_000),
                        established(GRANT, 300_000, COURT));
    }

    @Test
    void a_court_needs_no_score() {
        rules.given(and(and(eligible(), recommended(OFFICER), declined()[declined().length - 1]), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 300_000L))
                .then(recorded(AppealOutcome.GRANT, 300_000L, GRANT));
    }

    @Test
    void a_court_grants_what_was_dismissed() {
        rules.given(and(dismissed(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 300_000L))
                .then(recorded(AppealOutcome.GRANT, 300_000L, GRANT))
                .andElsewhereTypes(CallFundsCommitted.class, GrantEstablished.class);
    }

    @Test
    void a_court_grants_above_the_ceiling_and_what_does_not_fit_stands_beside_it() {
        rules.whereCall(CALL, new CallFundsCommitted(CALL, new UUID(0, 1), Track.PUBLIC, 400_000, 900_000))
                .given(and(declined(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 300_000L))
                .then(recorded(AppealOutcome.GRANT, 300_000L, GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 1_000_000),
                        new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 200_000, 200_000),
                        established(GRANT, 300_000, COURT));
    }

    @Test
    void a_court_grants_less_than_the_smallest_grant_of_the_track() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 1L))
                .then(recorded(AppealOutcome.GRANT, 1L, GRANT));
    }

    @Test
    void a_court_raises_a_grant() {
        Rulebook.Outcome outcome = rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 600_000L))
                .then(recorded(AppealOutcome.GRANT, 600_000L, GRANT));
        assertThat(outcome.elsewhere(GrantAmountChanged.class).amountSek()).isEqualTo(600_000);
        assertThat(outcome.elsewhere(GrantAmountChanged.class).reason()).isEqualTo(COURT + ", 1234-26");
    }

    @Test
    void a_court_lowers_a_grant_below_what_was_released() {
        rules.whereGrant(GRANT, new GrantAccepted(GRANT), new PaymentReleased(GRANT, 1, 500_000, "karin.controller"))
                .given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 200_000L))
                .then(recorded(AppealOutcome.GRANT, 200_000L, GRANT))
                .andElsewhereTypes(GrantAmountChanged.class);
    }

    @Test
    void a_court_reopens_a_closed_grant() {
        rules.whereGrant(GRANT, new GrantAccepted(GRANT), new GrantClosed(GRANT, 500_000))
                .whereCall(CALL, new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 500_000, 0, null))
                .given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 600_000L))
                .then(recorded(AppealOutcome.GRANT, 600_000L, GRANT))
                .andElsewhereTypes(GrantReopened.class, GrantAmountChanged.class, CallFundsCommitted.class);
    }

    @Test
    void a_court_follows_a_refused_grant_by_a_new_one() {
        rules.whereGrant(GRANT, new GrantRefused(GRANT, "För lite"))
                .whereCall(CALL, new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 500_000, 0, null))
                .given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 600_000L))
                .then(recorded(AppealOutcome.GRANT, 600_000L, SECOND_GRANT))
                .andElsewhere(
                        new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 600_000, 600_000),
                        established(SECOND_GRANT, 600_000, COURT));
    }

    @Test
    void refuses_to_give_a_refused_grant_again_without_an_amount() {
        rules.whereGrant(GRANT, new GrantRefused(GRANT, "För lite"))
                .given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, null))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void a_court_reinstates_a_revoked_grant_under_its_id() {
        rules.whereGrant(GRANT, new GrantRevoked(GRANT, "Nya uppgifter"))
                .whereCall(CALL, new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 500_000, 0, null))
                .given(and(
                        granted(),
                        recommended(SECOND_OFFICER),
                        new DecisionReconsidered(
                                APPLICATION, DecisionOutcome.DECLINE, null, null, "Nytt", "Nytt", "disa.decides"),
                        FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 400_000L))
                .then(recorded(AppealOutcome.GRANT, 400_000L, GRANT))
                .andElsewhereTypes(GrantReinstated.class, CallFundsCommitted.class);
    }

    @Test
    void a_court_turns_a_grant_into_a_decline() {
        Rulebook.Outcome outcome = rules.given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.DECLINE, null))
                .then(recorded(AppealOutcome.DECLINE, null, null));
        assertThat(outcome.elsewhere(GrantRevoked.class)).isEqualTo(new GrantRevoked(GRANT, COURT + ", 1234-26"));
    }

    @Test
    void a_court_that_annuls_sends_the_application_back_and_holds_the_payments() {
        rules.whereGrant(GRANT, new GrantAccepted(GRANT))
                .given(and(granted(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.REMITTED, null))
                .then(remitted(true))
                .andElsewhere(new PaymentsHeld(GRANT, COURT + ", 1234-26"));
    }

    @Test
    void an_annulled_dismissal_is_checked_anew() {
        rules.given(and(dismissed(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.REMITTED, null))
                .then(remitted(false))
                .andElsewhere();
        rules.given(and(dismissed(), FILED, remitted(false), checked(true)))
                .when(OFFICER, RecommendDecisionTest.grant(500_000L))
                .then(recommended(OFFICER));
    }

    @Test
    void a_dismissal_that_a_court_lets_stand_is_still_a_dismissal() {
        rules.given(and(dismissed(), FILED, recorded(AppealOutcome.DECLINE, null, null)))
                .when(
                        SECOND_DECISION_MAKER,
                        new ReconsiderDecision(APPLICATION, DecisionOutcome.GRANT, 1L, "Ny", "Nytt"))
                .refusedBy(DECISION_HAS_BEEN_MADE);
    }

    @Test
    void refuses_an_outcome_without_an_appeal() {
        rules.given(granted())
                .when(DECISION_MAKER, court(AppealOutcome.DECLINE, null))
                .refusedBy(APPEAL_IS_PENDING);
    }

    @Test
    void refuses_a_second_outcome_of_the_same_appeal() {
        rules.given(and(declined(), FILED, recorded(AppealOutcome.UPHELD, null, null)))
                .when(DECISION_MAKER, court(AppealOutcome.UPHELD, null))
                .refusedBy(APPEAL_IS_PENDING);
    }

    @Test
    void a_correction_leaves_the_appeal_waiting() {
        rules.given(and(
                        declined(),
                        FILED,
                        new DecisionCorrected(APPLICATION, "Ale", "Skrivfel", DECISION_MAKER.person())))
                .when(DECISION_MAKER, court(AppealOutcome.UPHELD, null))
                .then(recorded(AppealOutcome.UPHELD, null, null));
    }

    @Test
    void refuses_a_new_grant_without_an_amount() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, null))
                .refusedBy(AMOUNT_GOES_WITH_GRANT, "amountSek");
    }

    @Test
    void refuses_more_than_was_asked_for() {
        rules.given(and(declined(), FILED))
                .when(DECISION_MAKER, court(AppealOutcome.GRANT, 600_001L))
                .refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void refuses_whoever_filed_the_appeal_for_the_applicant() {
        Acting both = person(OFFICER.person(), Role.OFFICER, Role.DECISION_MAKER);
        rules.given(and(declined(), new AppealFiled(APPLICATION, TODAY, "Fel bedömning", OFFICER.person())))
                .when(both, court(AppealOutcome.GRANT, 300_000L))
                .refusedBy(OUTCOME_RECORDED_BY_ANOTHER);
    }

    @Test
    void whoever_recorded_the_outcome_does_not_pay() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced())
                .whereApplication(APPLICATION, and(declined(), FILED, recorded(AppealOutcome.GRANT, 300_000L, GRANT)))
                .given(established(GRANT, 300_000, COURT), new GrantAccepted(GRANT))
                .when(person(DECISION_MAKER.person(), Role.CONTROLLER), new ReleasePayment(GRANT, 1))
                .refusedBy(PAYMENT_BY_SECOND_PERSON);
    }

    @Test
    void refuses_whoever_recommended_or_assessed() {
        rules.given(and(granted(), FILED))
                .when(person(OFFICER.person(), Role.DECISION_MAKER), court(AppealOutcome.UPHELD, null))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
        rules.given(and(granted(), FILED))
                .when(person(ASSESSOR.person(), Role.DECISION_MAKER), court(AppealOutcome.UPHELD, null))
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void refuses_whoever_speaks_for_the_applicant() {
        rules.given(and(declined(), FILED))
                .when(APPLICANTS_DECIDER, court(AppealOutcome.GRANT, 300_000L))
                .refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    @Test
    void refuses_whoever_submitted_the_application() {
        AppealFiled byOfficer = new AppealFiled(APPLICATION, TODAY, "Fel bedömning", OFFICER.person());
        rules.given(and(declined(), byOfficer))
                .when(SUBMITTING_DECIDER, court(AppealOutcome.GRANT, 300_000L))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_person_with_a_conflict_of_interest() {
        rules.given(and(declined(), FILED, conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, court(AppealOutcome.UPHELD, null))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_day_before_the_appeal() {
        AppealFiled tomorrow = new AppealFiled(APPLICATION, TODAY.plusDays(1), "Fel", APPLICANT.person());
        rules.given(and(declined(), tomorrow))
                .when(DECISION_MAKER, court(AppealOutcome.UPHELD, null))
                .refusedBy(NOT_DATED_BEFORE_DECISION, "Occurred-At");
    }

    private static RecordAppealOutcome court(AppealOutcome outcome, Long amountSek) {
        return new RecordAppealOutcome(APPLICATION, outcome, amountSek, COURT, "1234-26");
    }

    private static RecordAppealOutcome agency(AppealOutcome outcome) {
        return new RecordAppealOutcome(APPLICATION, outcome, null, null, null);
    }

    private static AppealOutcomeRecorded recorded(AppealOutcome outcome, Long amountSek, UUID grantId) {
        return new AppealOutcomeRecorded(
                APPLICATION, outcome, amountSek, grantId, false, COURT, "1234-26", DECISION_MAKER.person());
    }

    private static AppealOutcomeRecorded remitted(boolean eligible) {
        return new AppealOutcomeRecorded(
                APPLICATION, AppealOutcome.REMITTED, null, null, eligible, COURT, "1234-26", DECISION_MAKER.person());
    }

    private static AppealOutcomeRecorded byAgency(AppealOutcome outcome) {
        return new AppealOutcomeRecorded(APPLICATION, outcome, null, null, false, null, null, DECISION_MAKER.person());
    }
}
