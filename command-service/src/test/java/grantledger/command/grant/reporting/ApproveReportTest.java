package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApproveReportTest {

    private final Rulebook rules = rules();

    @Test
    void notes_the_cost_of_a_progress_report() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, approve(90_000))
                .then(approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000))
                .andElsewhere();
    }

    @Test
    void settles_the_grant_at_the_accepted_cost_of_the_final_report_and_returns_the_rest() {
        rules.given(finallyReported(released(1, 300_000)))
                .when(CONTROLLER, approve(450_000))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 450_000), new GrantSettled(GRANT, 450_000))
                .andElsewhere(returned(150_000, 450_000));
    }

    @Test
    void settles_the_grant_at_its_amount_when_it_cost_more() {
        rules.given(finallyReported())
                .when(CONTROLLER, approve(600_001))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 600_001), new GrantSettled(GRANT, 600_000))
                .andElsewhere();
    }

    @Test
    void keeps_what_is_released_above_the_settled_amount_bound_until_it_is_repaid() {
        rules.given(finallyReported(released(1, 300_000)))
                .when(CONTROLLER, approve(0))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 0), new GrantSettled(GRANT, 0))
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void does_not_settle_a_demanded_krona_as_kept() {
        rules.given(paid(demanded(100_000), reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(CONTROLLER, approve(600_000))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 600_000), new GrantSettled(GRANT, 500_000))
                .andElsewhere();
    }

    @Test
    void counts_what_is_paid_after_a_demand_as_kept() {
        rules.given(accepted(
                        released(1, 300_000),
                        confirmed(1, 300_000),
                        demanded(50_000),
                        released(3, 100_000),
                        confirmed(3, 100_000),
                        reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(CONTROLLER, approve(600_000))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 600_000), new GrantSettled(GRANT, 350_000))
                .andElsewhere(returned(200_000, 400_000));
    }

    @Test
    void approves_a_report_that_was_selected_for_review() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        new ReportSelectedForReview(GRANT, FIRST_REPORT, ReviewGround.RANDOM, 3)))
                .when(OFFICER, approve(90_000))
                .then(approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000));
    }

    @Test
    void refuses_a_report_that_has_not_been_received() {
        rules.given(accepted()).when(OFFICER, approve(90_000)).refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_a_report_whose_completion_is_awaited() {
        rules.given(finallyReported(
                        new ReportCompletionRequested(GRANT, FIRST_REPORT, List.of("Utfall"), TODAY.plusDays(14))))
                .when(OFFICER, approve(90_000))
                .refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_a_second_approval() {
        rules.given(settled(500_000))
                .when(OFFICER, new ApproveReport(GRANT, SECOND_REPORT, 600_000L, null))
                .refusedBy(REPORT_AWAITS_EXAMINATION);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(finallyReported(new GrantRevoked(GRANT, "Omprövning")))
                .when(OFFICER, approve(90_000))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static Event[] finallyReported(Event... more) {
        return life(accepted(reported(FIRST_REPORT, ReportKind.FINAL)), more);
    }

    private static ApproveReport approve(long costSek) {
        return new ApproveReport(GRANT, FIRST_REPORT, costSek, null);
    }
}
