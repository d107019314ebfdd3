package grantledger.command.grant.reporting;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_OFFICER;
import static grantledger.command.grant.Grants.SECOND_REPORT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.APPROVAL_UNDONE_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_AFTER_APPROVED_REPORT;
import static grantledger.command.grant.standing.GrantRule.REPORT_IS_APPROVED;
import static grantledger.command.grant.standing.GrantRule.REPORT_WAS_RECEIVED;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.ReportKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReopenReportTest {

    private final Rulebook rules = rules();

    @Test
    void lets_a_progress_report_be_examined_again() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000),
                        reopened(FIRST_REPORT)))
                .when(SECOND_OFFICER, new ApproveReport(GRANT, FIRST_REPORT, 80_000L, null))
                .then(new ReportApproved(
                        GRANT, FIRST_REPORT, ReportKind.PROGRESS, 80_000, null, SECOND_OFFICER.person()));
    }

    @Test
    void unsettles_the_grant_where_it_is_the_final_report() {
        rules.whereCall(CALL, returned(100_000, 500_000))
                .given(accepted(
                        released(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 500_000),
                        new GrantSettled(GRANT, 500_000)))
                .when(CONTROLLER, new ReopenReport(GRANT, FIRST_REPORT, "Fel belopp"))
                .then(reopened(FIRST_REPORT))
                .andElsewhere(committed(100_000, 600_000));
    }

    @Test
    void lets_the_final_report_be_sent_back_and_come_again() {
        rules.given(settled(500_000, reopened(SECOND_REPORT), sentBack(SECOND_REPORT, TODAY)))
                .when(
                        APPLICANT,
                        new ReportOutcome(
                                GRANT,
                                ReportKind.FINAL,
                                null,
                                TODAY.minusDays(60),
                                TODAY,
                                List.of(new BudgetLineInput("Lön", 640_000L)),
                                "Fler mötesplatser",
                                GoalFulfilment.LARGELY,
                                null))
                .then(reported(SECOND_REPORT, ReportKind.FINAL));
    }

    @Test
    void lets_an_instalment_wait_again_for_its_report() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000),
                        reopened(FIRST_REPORT)))
                .when(CONTROLLER, new ReleasePayment(GRANT, 2))
                .refusedBy(INSTALMENT_AFTER_APPROVED_REPORT);
    }

    @Test
    void refuses_the_person_who_approved_it() {
        rules.given(settled(500_000))
                .when(
                        person(OFFICER.person(), Role.OFFICER, Role.CONTROLLER),
                        new ReopenReport(GRANT, SECOND_REPORT, "Fel belopp"))
                .refusedBy(APPROVAL_UNDONE_BY_ANOTHER);
    }

    @Test
    void refuses_a_report_that_has_not_been_approved() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(CONTROLLER, new ReopenReport(GRANT, FIRST_REPORT, "Fel belopp"))
                .refusedBy(REPORT_IS_APPROVED, "reportId");
    }

    @Test
    void refuses_a_report_that_has_not_been_received() {
        rules.given(accepted())
                .when(CONTROLLER, new ReopenReport(GRANT, FIRST_REPORT, "Fel belopp"))
                .refusedBy(REPORT_WAS_RECEIVED, "reportId");
    }

    private static ReportReopened reopened(UUID reportId) {
        return new ReportReopened(GRANT, reportId, "Fel belopp");
    }
}
