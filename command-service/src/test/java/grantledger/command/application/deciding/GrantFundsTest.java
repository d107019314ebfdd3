package grantledger.command.application.deciding;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.and;
import static grantledger.command.application.Applications.assessing;
import static grantledger.command.application.Applications.assigned;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.fundsGranted;
import static grantledger.command.application.Applications.granted;
import static grantledger.command.application.Applications.recommended;
import static grantledger.command.application.standing.ApplicationRule.APPLICATION_UNDECIDED;
import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_DECIDE;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;
import static grantledger.command.application.standing.ApplicationRule.DECISION_FOLLOWS_RECOMMENDATION;
import static grantledger.command.application.standing.ApplicationRule.GRANT_WITHIN_REQUEST;
import static grantledger.command.application.standing.ApplicationRule.INSTALMENTS_SUM_TO_GRANT;
import static grantledger.command.application.standing.ApplicationRule.ONE_FINAL_REPORT_PLANNED;
import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.CallRule.CALL_NOT_CANCELLED;
import static grantledger.command.call.CallRule.GRANT_WITHIN_TRACK_LIMITS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.call.Calls;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.GrantEvent.Instalment;
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

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

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
                                        new InstalmentInput(200_000L, SUMMER, true)),
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
                                List.of(new Instalment(300_000, TODAY, false), new Instalment(200_000, SUMMER, true)),
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
                                List.of(new Instalment(500_000, TODAY, false)),
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
                .when(DECISION_MAKER, planned(List.of(new InstalmentInput(499_999L, TODAY, false)), List.of()))
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
        rules.given(assessing()).when(DECISION_MAKER, grant(500_000)).refusedBy(DECISION_FOLLOWS_RECOMMENDATION);
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
                .refusedBy(BARRED_PERSON_DOES_NOT_DECIDE);
    }

    @Test
    void refuses_a_decider_who_recommended() {
        rules.given(and(assessing(), recommended(DECISION_MAKER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_whose_recommendation_was_replaced() {
        rules.given(and(assessing(), recommended(DECISION_MAKER), recommended(OFFICER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_RECOMMEND);
    }

    @Test
    void refuses_a_decider_who_is_assigned_as_an_assessor() {
        rules.given(and(recommended(), assigned(DECISION_MAKER)))
                .when(DECISION_MAKER, grant(500_000))
                .refusedBy(DECIDER_DID_NOT_ASSESS);
    }

    private static GrantFunds grant(long amountSek) {
        return new GrantFunds(APPLICATION, amountSek, "Stark samverkan", null, null, null);
    }

    private static GrantFunds planned(List<InstalmentInput> instalments, List<PlannedReportInput> reports) {
        return new GrantFunds(APPLICATION, 500_000L, "Stark samverkan", List.of(), instalments, reports);
    }

    private static CallAmended dutiesOf(List<PlannedReport> duties) {
        return new CallAmended(CALL, Calls.termsWithDuties(duties), "Fler rapporter");
    }
}
