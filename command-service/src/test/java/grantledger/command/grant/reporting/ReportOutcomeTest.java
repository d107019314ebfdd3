package grantledger.command.grant.reporting;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.reportedBy;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.NO_REPORT_AFTER_FINAL;
import static grantledger.command.grant.standing.GrantRule.ONE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.ONE_REPORT_AT_A_TIME;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_ITS_KIND;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.REPORT_PERIOD_IN_ORDER;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.drawing;

import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportOutcomeTest {

    private final Rulebook rules = rules();

    @Test
    void receives_a_progress_report() {
        rules.given(accepted())
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS));
    }

    @Test
    void receives_more_progress_reports_than_planned() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(SECOND_REPORT, ReportKind.PROGRESS, null));
    }

    @Test
    void is_for_the_report_of_its_kind_that_is_due_first() {
        rules.given(twoProgressReports())
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS, 2));
    }

    @Test
    void is_for_the_report_that_it_names() {
        rules.given(twoProgressReports())
                .when(APPLICANT, report(ReportKind.PROGRESS, 1))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS, 1));
    }

    @Test
    void passes_over_a_report_that_was_waived() {
        rules.given(life(twoProgressReports(), new ReportWaived(GRANT, 2, "Behövs inte", DECISION_MAKER.person())))
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS, 1));
    }

    @Test
    void refuses_a_number_that_the_plan_does_not_have() {
        rules.given(accepted()).when(APPLICANT, report(ReportKind.FINAL, 3)).refusedBy(REPORT_OF_PLAN, "report");
    }

    @Test
    void refuses_the_number_of_another_kind() {
        rules.given(accepted()).when(APPLICANT, report(ReportKind.FINAL, 1)).refusedBy(REPORT_OF_ITS_KIND, "report");
    }

    @Test
    void refuses_the_number_of_a_report_that_is_approved_or_waived() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(APPLICANT, report(ReportKind.PROGRESS, 1))
                .refusedBy(REPORT_STILL_OWED, "report");
        rules().given(accepted(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person())))
                .when(APPLICANT, report(ReportKind.PROGRESS, 1))
                .refusedBy(REPORT_STILL_OWED, "report");
    }

    @Test
    void refuses_a_second_of_the_kind_until_the_first_is_approved() {
        Event[] first = life(twoProgressReports(), reported(FIRST_REPORT, ReportKind.PROGRESS, 2));
        rules.given(first).when(APPLICANT, report(ReportKind.PROGRESS, 1)).refusedBy(ONE_REPORT_AT_A_TIME);
        rules().given(life(first, sentBack(FIRST_REPORT)))
                .when(APPLICANT, report(ReportKind.PROGRESS, 1))
                .refusedBy(ONE_REPORT_AT_A_TIME, "report");
        rules().given(life(first, approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(APPLICANT, report(ReportKind.PROGRESS, 1))
                .then(reported(SECOND_REPORT, ReportKind.PROGRESS, 1));
    }

    @Test
    void is_entered_by_an_officer_for_the_recipient_but_by_none_who_is_barred() {
        ConflictOfInterestDeclared barred =
                new ConflictOfInterestDeclared(APPLICATION, OFFICER.person(), "Gift med projektledaren");
        rules.whereApplication(APPLICATION, application())
                .given(accepted())
                .when(OFFICER, report(ReportKind.PROGRESS, TODAY))
                .then(reportedBy(OFFICER, FIRST_REPORT, ReportKind.PROGRESS));
        rules().whereApplication(APPLICATION, application(barred))
                .given(accepted())
                .when(OFFICER, report(ReportKind.PROGRESS, TODAY))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void keeps_the_id_of_a_report_that_was_sent_back() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        reported(SECOND_REPORT, ReportKind.FINAL),
                        sentBack(SECOND_REPORT)))
                .when(APPLICANT, report(ReportKind.FINAL, TODAY))
                .then(reported(SECOND_REPORT, ReportKind.FINAL));
    }

    @Test
    void draws_a_report_by_chance_below_the_percent_of_the_call() {
        rules.given(accepted())
                .when(drawing(9, APPLICANT), report(ReportKind.PROGRESS, TODAY))
                .then(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        new ReportSelectedForReview(GRANT, FIRST_REPORT, ReviewGround.RANDOM, 9));
    }

    @Test
    void does_not_draw_a_report_at_the_percent_of_the_call() {
        rules.given(accepted())
                .when(drawing(10, APPLICANT), report(ReportKind.PROGRESS, TODAY))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS));
    }

    @Test
    void draws_every_report_on_a_grant_of_the_risk_amount() {
        rules.given(
                        established(List.of(new Instalment(700_000, START, false, null)), List.of()),
                        new GrantAccepted(GRANT))
                .when(drawing(9, APPLICANT), report(ReportKind.PROGRESS, TODAY))
                .then(
                        reported(FIRST_REPORT, ReportKind.PROGRESS, null),
                        new ReportSelectedForReview(GRANT, FIRST_REPORT, ReviewGround.RISK, 9));
    }

    @Test
    void does_not_draw_a_report_again_when_it_is_sent_again() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), sentBack(FIRST_REPORT)))
                .when(drawing(0, APPLICANT), report(ReportKind.PROGRESS, TODAY))
                .then(reported(FIRST_REPORT, ReportKind.PROGRESS));
    }

    @Test
    void refuses_a_second_final_report() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(APPLICANT, report(ReportKind.FINAL, TODAY))
                .refusedBy(ONE_REPORT_AT_A_TIME);
        rules().given(accepted(
                        reported(FIRST_REPORT, ReportKind.FINAL), approved(FIRST_REPORT, ReportKind.FINAL, 90_000)))
                .when(APPLICANT, report(ReportKind.FINAL, TODAY))
                .refusedBy(ONE_FINAL_REPORT);
    }

    @Test
    void refuses_a_progress_report_that_nobody_waits_for_after_the_final_one() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000),
                        reported(SECOND_REPORT, ReportKind.FINAL)))
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .refusedBy(NO_REPORT_AFTER_FINAL);
    }

    @Test
    void receives_a_planned_progress_report_after_the_final_one_so_that_the_grant_can_be_closed() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(SECOND_REPORT, ReportKind.PROGRESS));
    }

    @Test
    void refuses_a_period_that_ends_before_it_starts() {
        rules.given(accepted())
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY.minusDays(61)))
                .refusedBy(REPORT_PERIOD_IN_ORDER);
    }

    @Test
    void refuses_a_period_of_another_time_than_the_project_s() {
        rules.given(accepted())
                .when(
                        APPLICANT,
                        report(ReportKind.PROGRESS, null, START.minusYears(1).minusDays(1), TODAY))
                .refusedBy(DAY_OF_PROJECT, "periodStart");
    }

    @Test
    void refuses_a_period_that_has_not_ended() {
        rules.given(accepted())
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY.plusDays(1)))
                .refusedBy(DAY_NOT_IN_FUTURE);
    }

    @Test
    void refuses_before_the_grant_is_accepted() {
        rules.given(established())
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .refusedBy(GRANT_IS_ACCEPTED);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(APPLICANT, report(ReportKind.FINAL, TODAY))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static ReportCompletionRequested sentBack(UUID reportId) {
        return new ReportCompletionRequested(GRANT, reportId, List.of("Utfall"), TODAY.plusDays(14));
    }

    private static Event[] twoProgressReports() {
        PlannedReport later =
                new PlannedReport(ReportKind.PROGRESS, PROGRESS.dueOn().plusMonths(6));
        return new Event[] {established(List.of(FIRST), List.of(later, PROGRESS, FINAL)), new GrantAccepted(GRANT)};
    }

    private static ReportOutcome report(ReportKind kind, LocalDate periodEnd) {
        return report(kind, null, TODAY.minusDays(60), periodEnd);
    }

    private static ReportOutcome report(ReportKind kind, int planned) {
        return report(kind, planned, TODAY.minusDays(60), TODAY);
    }

    private static ReportOutcome report(ReportKind kind, Integer planned, LocalDate periodStart, LocalDate periodEnd) {
        return new ReportOutcome(
                GRANT,
                kind,
                planned,
                periodStart,
                periodEnd,
                List.of(new BudgetLineInput("Lön", 640_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }
}
