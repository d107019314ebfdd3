package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.PROJECT_END;
import static grantledger.command.application.Applications.SECOND_GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.besideItsGrant;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.fundsGranted;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.Applications.scored;
import static grantledger.command.application.deciding.Deciders.APPLICANTS_DECIDER;
import static grantledger.command.application.deciding.Deciders.SECOND_DECISION_MAKER;
import static grantledger.command.application.deciding.Deciders.SUBMITTING_DECIDER;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_AFTER_CLOSING;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.GRANT_NEEDS_SCORE;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.INSTALMENTS_SUM_TO_GRANT;
import static grantledger.command.application.standing.ApplicationRule.ONE_FINAL_REPORT_PLANNED;
import static grantledger.command.application.standing.ApplicationRule.STANDING_GRANT_KEEPS_ITS_PLAN;
import static grantledger.command.application.standing.ApplicationRule.SUBMITTED_BEFORE_HANDLED;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.rolling;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.OWN_MATTER_IS_HANDLED_BY_OTHERS;
import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.grant.money.InstalmentRule.INSTALMENT_AFTER_PLANNED_REPORT;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.handling.People.ASSESSOR;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.call.Calls;
import grantledger.command.grant.money.AfterReport;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantFundsTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 9, 1);
    private static final CallFundsCommitted COMMITTED =
            new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 500_000, 500_000);

    private static final AfterReport AFTER_REPORT = new AfterReport(true, null);
    private static final AfterReport AFTER_THIRD_REPORT = new AfterReport(true, 3);

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, rolling());

    @Test
    void grants_commits_and_establishes_in_one_append() {
        rules.given(recommended())
                .when(DECISION_MAKER, grant(500_000))
                .then(fundsGranted(500_000))
                .andElsewhere(
                        COMMITTED,
                        new CallDecisionsBegan(CALL, APPLICATION),
                        established(GRANT, 500_000, DECISION_MAKER.person()));
    }

    @Test
    void only_the_first_decision_leaves_its_mark_on_the_call() {
        rules.whereCall(CALL, new CallDecisionsBegan(CALL, new UUID(0, 1)))
                .given(recommended())
                .when(DECISION_MAKER, grant(500_000))
                .then(fundsGranted(500_000))
                .andElsewhere(COMMITTED, established(GRANT, 500_000, DECISION_MAKER.person()));
    }

    @Test
    void the_decision_plans_conditions_instalments_and_reports_which_stand_in_the_order_they_are_due() {
        List<String> conditions = List.of("Samverkan med polisen");
        rules.whereCall(CALL, new CallDecisionsBegan(CALL, new UUID(0, 1)))
                .given(recommended())
                .when(
                        DECISION_MAKER,
                        new GrantFunds(
                                APPLICATION,
                                500_000L,
                                "Stark samverkan",
                                conditions,
                                List.of(
                                        new InstalmentInput(300_000L, TODAY, null),
                                        new InstalmentInput(200_000L, SUMMER, AFTER_REPORT)),
                                List.of(
                                        new PlannedReportInput(ReportKind.FINAL, AUTUMN),
                                        new PlannedReportInput(ReportKind.PROGRESS, SUMMER))))
                .then(new FundsGranted(
                        APPLICATION, GRANT, 500_000, "Stark samverkan", conditions, DECISION_MAKER.person()))
                .andElsewhere(
                        COMMITTED,
                        established(
                                GRANT,
                                500_000,
                                conditions,
                                List.of(
                                        new Instalment(300_000, TODAY, false, null),
                                        new Instalment(200_000, SUMMER, true, 1)),
                                List.of(
                                        new PlannedReport(ReportKind.PROGRESS, SUMMER),
                                        new PlannedReport(ReportKind.FINAL, AUTUMN)),
                                DECISION_MAKER.person()));
    }

    @Test
    void the_calls_reporting_duties_hold_when_the_decision_plans_no_reports() {
        List<PlannedReport> duties =
                List.of(new PlannedReport(ReportKind.PROGRESS, SUMMER), new PlannedReport(ReportKind.FINAL, AUTUMN));
        rules.whereCall(CALL, dutiesOf(duties), new CallDecisionsBegan(CALL, new UUID(0, 1)))
                .given(recommended())
                .when(DECISION_MAKER, grant(500_000))
                .then(fundsGranted(500_000))
                .andElsewhere(
                        COMMITTED,
                        established(
                                GRANT,
                                500_000,
                                List.of(),
                                List.of(new Instalment(500_000, TODAY, false, null)),
                                duties,
                                DECISION_MAKER.person()));
    }

    @Test
    void may_grant_otherwise_than_recommended() {
        rules.given(recommended()).when(DECISION_MAKER, grant(600_000)).then(fundsGranted(600_000));
    }

    @Test
    void refuses_one_krona_more_than_was_asked_for() {
        rules.given(recommended()).when(DECISION_MAKER, grant(600_001)).refusedBy(GRANT_WITHIN_REQUEST, "amountSek");
    }

    @Test
    void refuses_a_grant_above_the_ceiling() {
        rules.whereCall(CALL, new CallFundsCommitted(CALL, new UUID(0, 1), Track.PUBLIC, 500_001, 500_001))
                .given(recommended())
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(BUDGET_CEILING, "amountSek");
    }

    @Test
    void refuses_a_grant_below_the_smallest_of_its_track() {
        rules.given(recommended())
                .when(DECISION_MAKER, grant(99_999))
                .refusedBy(GRANT_WITHIN_TRACK_LIMITS, "amountSek");
    }

    @Test
    void refuses_a_grant_in_a_cancelled_call() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .given(recommended())
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(CALL_NOT_CANCELLED);
    }

    @Test
    void refuses_instalments_that_do_not_add_up_to_the_grant() {
        rules.given(recommended())
                .when(DECISION_MAKER, planned(List.of(new InstalmentInput(499_999L, TODAY, null)), List.of()))
                .refusedBy(INSTALMENTS_SUM_TO_GRANT, "instalments");
    }

    @Test
    void refuses_a_plan_without_a_final_report() {
        rules.given(recommended())
                .when(DECISION_MAKER, planned(List.of(), List.of(new PlannedReportInput(ReportKind.PROGRESS, SUMMER))))
                .refusedBy(ONE_FINAL_REPORT_PLANNED, "reports");
    }

    @Test
    void refuses_a_plan_with_two_final_reports() {
        PlannedReportInput last = new PlannedReportInput(ReportKind.FINAL, AUTUMN);
        rules.given(recommended())
                .when(DECISION_MAKER, planned(List.of(), List.of(last, last)))
                .refusedBy(ONE_FINAL_REPORT_PLANNED, "reports");
    }

    @Test
    void refuses_a_grant_without_a_recommendation() {
        rules.given(scored()).when(DECISION_MAKER, grant(500_000)).refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void refuses_a_grant_when_the_recommendation_has_been_set_aside() {
        rules.given(and(recommended(), conflictOf(OFFICER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
    }

    @Test
    void refuses_a_second_decision() {
        rules.given(granted()).when(DECISION_MAKER, grant(500_000)).refusedBy(APPLICATION_UNDECIDED);
    }

    @Test
    void refuses_a_decider_with_a_conflict_of_interest() {
        rules.given(and(recommended(), conflictOf(DECISION_MAKER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void refuses_a_decider_who_recommended() {
        rules.given(and(scored(), recommended(DECISION_MAKER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_whose_recommendation_was_replaced() {
        rules.given(and(scored(), recommended(DECISION_MAKER), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_who_is_assigned_as_an_assessor() {
        rules.given(and(recommended(), assigned(DECISION_MAKER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    @Test
    void refuses_a_grant_before_the_call_has_closed() {
        Rulebook.ofApplications()
                .whereCall(CALL, announced())
                .given(recommended())
                .when(at(CLOSES.minusMillis(1), DECISION_MAKER), grant(500_000))
                .refusedBy(DECISION_AFTER_CLOSING);
    }

    @Test
    void grants_from_the_first_instant_after_the_closing() {
        Rulebook.ofApplications()
                .whereCall(CALL, announced())
                .given(recommended())
                .when(at(CLOSES, DECISION_MAKER), grant(500_000))
                .then(fundsGranted(500_000));
    }

    @Test
    void refuses_a_grant_that_nobody_has_scored() {
        rules.given(and(assessing(), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(GRANT_NEEDS_SCORE);
    }

    @Test
    void refuses_a_grant_whose_only_score_was_set_aside_before_the_recommendation() {
        rules.given(and(scored(), conflictOf(ASSESSOR), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(GRANT_NEEDS_SCORE);
    }

    @Test
    void refuses_a_decision_dated_before_the_submission() {
        rules.given()
                .givenAt(NOW.plusSeconds(86_400), recommended())
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(SUBMITTED_BEFORE_HANDLED, "Occurred-At");
    }

    @Test
    void refuses_an_instalment_that_waits_for_a_report_nobody_planned() {
        rules.given(recommended())
                .when(
                        DECISION_MAKER,
                        planned(
                                List.of(new InstalmentInput(500_000L, TODAY, AFTER_REPORT)),
                                List.of(new PlannedReportInput(ReportKind.FINAL, AUTUMN))))
                .refusedBy(INSTALMENT_AFTER_PLANNED_REPORT, "instalments[0].afterReport");
    }

    @Test
    void an_instalment_may_name_the_report_that_it_waits_for() {
        Rulebook.Outcome outcome = rules.given(recommended())
                .when(
                        DECISION_MAKER,
                        planned(
                                List.of(
                                        new InstalmentInput(200_000L, TODAY, AFTER_REPORT),
                                        new InstalmentInput(100_000L, TODAY, null),
                                        new InstalmentInput(200_000L, TODAY, AFTER_THIRD_REPORT)),
                                List.of(
                                        new PlannedReportInput(ReportKind.PROGRESS, SUMMER),
                                        new PlannedReportInput(ReportKind.PROGRESS, SUMMER.plusMonths(6)),
                                        new PlannedReportInput(ReportKind.FINAL, AUTUMN))));
        assertThat(outcome.elsewhere(GrantEstablished.class).instalments())
                .extracting(Instalment::report)
                .containsExactly(1, null, 3);
    }

    @Test
    void refuses_a_report_due_before_the_project_begins() {
        rules.given(recommended())
                .when(
                        DECISION_MAKER,
                        planned(
                                List.of(),
                                List.of(
                                        new PlannedReportInput(ReportKind.PROGRESS, SUMMER),
                                        new PlannedReportInput(ReportKind.FINAL, LocalDate.of(2016, 12, 31)))))
                .refusedBy(DAY_OF_PROJECT, "reports[1].dueOn");
    }

    @Test
    void refuses_an_instalment_payable_a_lifetime_later() {
        rules.given(recommended())
                .when(
                        DECISION_MAKER,
                        planned(List.of(new InstalmentInput(500_000L, LocalDate.of(2062, 1, 15), null)), List.of()))
                .refusedBy(DAY_OF_PROJECT, "instalments[0].payableOn");
    }

    @Test
    void a_duty_of_the_call_that_falls_before_the_project_is_none_of_it() {
        List<PlannedReport> duties = List.of(
                new PlannedReport(ReportKind.PROGRESS, TODAY), new PlannedReport(ReportKind.FINAL, TODAY.plusDays(1)));
        Rulebook.Outcome outcome =
                rules.whereCall(CALL, dutiesOf(duties)).given(recommended()).when(DECISION_MAKER, grant(500_000));
        assertThat(outcome.elsewhere(GrantEstablished.class).reports())
                .containsExactly(new PlannedReport(ReportKind.FINAL, PROJECT_END.plusMonths(3)));
    }

    @Test
    void a_grant_after_one_that_was_refused_is_another_grant() {
        besideItsGrant()
                .whereCall(CALL, rolling())
                .whereGrant(GRANT, new GrantRefused(GRANT, "Fel knapp"))
                .given(and(granted(), reopened(), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(400_000))
                .then(new FundsGranted(
                        APPLICATION, SECOND_GRANT, 400_000, "Stark samverkan", List.of(), DECISION_MAKER.person()));
    }

    @Test
    void where_the_call_takes_nothing_back_only_what_was_never_bound_is_committed() {
        Rulebook.Outcome outcome = keeping()
                .given(and(granted(), reopened(), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(600_000));
        assertThat(outcome.elsewhere(CallFundsCommitted.class))
                .isEqualTo(new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 100_000, 600_000));
        assertThat(outcome.elsewhere(GrantEstablished.class).committedBeforeSek())
                .isEqualTo(500_000);
    }

    @Test
    void and_nothing_where_it_was_bound_before() {
        keeping()
                .given(and(granted(), reopened(), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(400_000))
                .then(new FundsGranted(
                        APPLICATION, SECOND_GRANT, 400_000, "Stark samverkan", List.of(), DECISION_MAKER.person()))
                .andElsewhereTypes(CallDecisionsBegan.class, GrantEstablished.class);
    }

    @Test
    void a_new_decision_after_a_court_annulled_the_first_goes_on_with_the_grant_and_pays_again() {
        annulled()
                .given(and(and(granted(), Remittals.remitted()), recommended(OFFICER)))
                .when(SECOND_DECISION_MAKER, grant(500_000))
                .then(new FundsGranted(
                        APPLICATION, GRANT, 500_000, "Stark samverkan", List.of(), SECOND_DECISION_MAKER.person()))
                .andElsewhere(new PaymentsResumed(GRANT, "Stark samverkan"));
    }

    @Test
    void the_new_decision_may_give_more() {
        annulled()
                .given(and(and(granted(), Remittals.remitted()), recommended(OFFICER)))
                .when(SECOND_DECISION_MAKER, grant(600_000))
                .then(new FundsGranted(
                        APPLICATION, GRANT, 600_000, "Stark samverkan", List.of(), SECOND_DECISION_MAKER.person()))
                .andElsewhereTypes(GrantAmountChanged.class, PaymentsResumed.class, CallFundsCommitted.class);
    }

    @Test
    void another_amount_reopens_a_grant_that_was_closed_before_it_was_annulled() {
        annulled()
                .whereGrant(GRANT, new GrantClosed(GRANT, 500_000))
                .whereCall(CALL, new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, 500_000, 0, null))
                .given(and(and(granted(), Remittals.remitted()), recommended(OFFICER)))
                .when(SECOND_DECISION_MAKER, grant(600_000))
                .then(new FundsGranted(
                        APPLICATION, GRANT, 600_000, "Stark samverkan", List.of(), SECOND_DECISION_MAKER.person()))
                .andElsewhereTypes(
                        GrantReopened.class, GrantAmountChanged.class, PaymentsResumed.class, CallFundsCommitted.class);
    }

    @Test
    void the_grant_keeps_its_plan_then() {
        Rulebook standing = annulled().given(and(and(granted(), Remittals.remitted()), recommended(OFFICER)));
        standing.when(
                        SECOND_DECISION_MAKER,
                        new GrantFunds(APPLICATION, 500_000L, "Stark", List.of("Villkor"), null, null))
                .refusedBy(STANDING_GRANT_KEEPS_ITS_PLAN, "conditions");
        standing.when(SECOND_DECISION_MAKER, planned(List.of(new InstalmentInput(500_000L, TODAY, null)), List.of()))
                .refusedBy(STANDING_GRANT_KEEPS_ITS_PLAN, "instalments");
        standing.when(
                        SECOND_DECISION_MAKER,
                        planned(List.of(), List.of(new PlannedReportInput(ReportKind.FINAL, AUTUMN))))
                .refusedBy(STANDING_GRANT_KEEPS_ITS_PLAN, "reports");
    }

    @Test
    void refuses_a_decider_who_submitted_the_application() {
        rules.given(recommended()).when(SUBMITTING_DECIDER, grant(500_000)).refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
    }

    @Test
    void refuses_a_decider_who_speaks_for_the_applicant() {
        rules.given(recommended()).when(APPLICANTS_DECIDER, grant(500_000)).refusedBy(OWN_MATTER_IS_HANDLED_BY_OTHERS);
    }

    /** A refused grant in a call that takes nothing back. */
    private static Rulebook keeping() {
        return Rulebook.ofApplications()
                .whereCall(CALL, announced(Calls.with(rolling().terms(), "returnsToCeiling", false)), COMMITTED)
                .whereGrant(
                        GRANT,
                        established(GRANT, 500_000, DECISION_MAKER.person()),
                        new GrantRefused(GRANT, "Fel knapp"));
    }

    /** A grant that was on hold when a court annulled the decision. */
    private static Rulebook annulled() {
        return Rulebook.ofApplications()
                .whereCall(CALL, rolling(), COMMITTED, new CallDecisionsBegan(CALL, APPLICATION))
                .whereGrant(
                        GRANT,
                        established(GRANT, 500_000, DECISION_MAKER.person()),
                        new GrantAccepted(GRANT),
                        new PaymentsHeld(GRANT, "Upphävt"));
    }

    private static ApplicationReopened reopened() {
        return new ApplicationReopened(APPLICATION, true, "37 §", "Fel knapp", DECISION_MAKER.person());
    }

    private static GrantFunds grant(long amountSek) {
        return new GrantFunds(APPLICATION, amountSek, "Stark samverkan", null, null, null);
    }

    private static GrantFunds planned(List<InstalmentInput> instalments, List<PlannedReportInput> reports) {
        return new GrantFunds(APPLICATION, 500_000L, "Stark samverkan", List.of(), instalments, reports);
    }

    private static CallAmended dutiesOf(List<PlannedReport> duties) {
        return new CallAmended(CALL, Calls.with(rolling().terms(), "reportingDuties", duties), "Fler rapporter");
    }
}
