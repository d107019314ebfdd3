package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.NO_REPORT_AFTER_FINAL;
import static grantledger.command.grant.standing.GrantRule.ONE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.REPORT_PERIOD_IN_ORDER;
import static grantledger.command.handling.People.drawing;

import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportSelectedForReview;
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
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(APPLICANT, report(ReportKind.PROGRESS, TODAY))
                .then(reported(SECOND_REPORT, ReportKind.PROGRESS));
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
        rules.given(established(List.of(new Instalment(700_000, START, false)), List.of()), new GrantAccepted(GRANT))
                .when(drawing(9, APPLICANT), report(ReportKind.PROGRESS, TODAY))
                .then(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
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
                .refusedBy(ONE_FINAL_REPORT);
    }

    @Test
    void refuses_a_progress_report_that_nobody_waits_for_after_the_final_one() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), reported(SECOND_REPORT, ReportKind.FINAL)))
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

    private static ReportOutcome report(ReportKind kind, LocalDate periodEnd) {
        return new ReportOutcome(
                GRANT,
                kind,
                TODAY.minusDays(60),
                periodEnd,
                List.of(new BudgetLineInput("Lön", 90_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }
}
