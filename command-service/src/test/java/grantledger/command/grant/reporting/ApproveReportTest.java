package grantledger.command.grant.reporting;

import static grantledger.command.deciding.GeneralRule.SUBMITTER_LEAVES_IT_TO_OTHERS;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.reportedBy;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.ACCEPTED_COST_WITHIN_REPORTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_AWAITS_EXAMINATION;
import static grantledger.command.grant.standing.GrantRule.REPORT_EXAMINED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.REVIEW_BEFORE_APPROVAL;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApproveReportTest {

    private static final ReportSelectedForReview DRAWN =
            new ReportSelectedForReview(GRANT, FIRST_REPORT, ReviewGround.RANDOM, 3);
    private static final ReportReviewed REVIEWED =
            new ReportReviewed(GRANT, FIRST_REPORT, "Kvitton granskade", CONTROLLER.person());
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
                .when(OFFICER, approve(450_000))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 450_000), new GrantSettled(GRANT, 450_000))
                .andElsewhere(returned(150_000, 450_000));
    }

    @Test
    void settles_the_grant_at_its_amount_when_it_cost_more() {
        rules.given(finallyReported())
                .when(OFFICER, approve(600_001))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 600_001), new GrantSettled(GRANT, 600_000))
                .andElsewhere();
    }

    @Test
    void keeps_what_is_released_above_the_settled_amount_bound_until_it_is_repaid() {
        rules.given(finallyReported(released(1, 300_000)))
                .when(OFFICER, approve(0))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 0), new GrantSettled(GRANT, 0))
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void reduces_a_demand_before_it_to_what_is_too_much_out() {
        rules.given(paid(demanded(400_000), reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(OFFICER, approve(450_000))
                .then(
                        approved(FIRST_REPORT, ReportKind.FINAL, 450_000),
                        new DemandReduced(GRANT, 250_000, DemandReductionGround.SETTLED),
                        new GrantSettled(GRANT, 450_000))
                .andElsewhere();
    }

    @Test
    void leaves_a_demand_before_it_that_claims_no_more_than_is_too_much_out() {
        rules.given(paid(demanded(100_000), reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(OFFICER, approve(500_000))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 500_000), new GrantSettled(GRANT, 500_000));
    }

    @Test
    void leaves_demands_alone_when_a_progress_report_is_approved() {
        rules.given(paid(demanded(100_000), reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, approve(640_000))
                .then(approved(FIRST_REPORT, ReportKind.PROGRESS, 640_000));
    }

    @Test
    void accepts_all_that_is_reported_as_spent_and_no_more() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, approve(640_001))
                .refusedBy(ACCEPTED_COST_WITHIN_REPORTED, "acceptedCostSek");
    }

    @Test
    void refuses_a_drawn_report_whose_review_has_not_been_recorded() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), DRAWN))
                .when(OFFICER, approve(90_000))
                .refusedBy(REVIEW_BEFORE_APPROVAL);
    }

    @Test
    void approves_a_drawn_report_once_its_review_has_been_recorded() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), DRAWN, REVIEWED))
                .when(OFFICER, approve(90_000))
                .then(approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000));
    }

    @Test
    void refuses_a_drawn_report_that_came_again_after_its_review() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        DRAWN,
                        REVIEWED,
                        sentBack(FIRST_REPORT, TODAY),
                        reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(OFFICER, approve(90_000))
                .refusedBy(REVIEW_BEFORE_APPROVAL);
    }

    @Test
    void refuses_the_person_who_sent_it_in_for_the_recipient() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS)))
                .when(person(APPLICANT.person(), Role.OFFICER, Role.CONTROLLER), approve(90_000))
                .refusedBy(SUBMITTER_LEAVES_IT_TO_OTHERS);
        OutcomeReported byOfficer = reportedBy(OFFICER, FIRST_REPORT, ReportKind.FINAL);
        rules().given(accepted(byOfficer)).when(OFFICER, approve(90_000)).refusedBy(REPORT_EXAMINED_BY_ANOTHER);
    }

    @Test
    void asks_who_sent_it_in_before_it_tells_how_it_stands() {
        rules.given(settled(
                        500_000,
                        new ReportReopened(GRANT, SECOND_REPORT, "Fel"),
                        new GrantRevoked(GRANT, "Omprövning")))
                .when(OFFICER, new ApproveReport(GRANT, SECOND_REPORT, 600_000L, null))
                .refusedBy(GRANT_NOT_REVOKED);
        rules().given(accepted(
                        reportedBy(OFFICER, FIRST_REPORT, ReportKind.FINAL), new GrantRevoked(GRANT, "Omprövning")))
                .when(OFFICER, approve(90_000))
                .refusedBy(REPORT_EXAMINED_BY_ANOTHER);
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
