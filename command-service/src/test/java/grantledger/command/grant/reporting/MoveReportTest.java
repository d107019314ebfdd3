package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_OF_PROJECT;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_MOVES;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoveReportTest {

    private static final LocalDate LATER = PROGRESS.dueOn().plusMonths(2);
    private final Rulebook rules = rules();

    @Test
    void gives_a_report_another_day() {
        rules.given(accepted())
                .when(OFFICER, move(1, LATER))
                .then(new ReportMoved(GRANT, 1, LATER, "Försenat"))
                .andElsewhere();
    }

    @Test
    void lets_the_final_report_come_before_the_project_ends() {
        rules.given(accepted()).when(OFFICER, move(2, START)).then(new ReportMoved(GRANT, 2, START, "Försenat"));
    }

    @Test
    void refuses_the_day_it_has() {
        rules.given(accepted()).when(OFFICER, move(1, PROGRESS.dueOn())).refusedBy(REPORT_MOVES, "dueOn");
    }

    @Test
    void refuses_a_report_that_the_plan_does_not_have() {
        rules.given(accepted()).when(OFFICER, move(3, LATER)).refusedBy(REPORT_OF_PLAN, "report");
    }

    @Test
    void refuses_a_report_that_is_approved_or_waived() {
        rules.given(accepted(
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(OFFICER, move(1, LATER))
                .refusedBy(REPORT_STILL_OWED, "report");
        rules().given(accepted(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person())))
                .when(OFFICER, move(1, LATER))
                .refusedBy(REPORT_STILL_OWED);
    }

    @Test
    void refuses_days_far_from_the_project() {
        rules.given(accepted()).when(OFFICER, move(1, START.minusDays(1))).refusedBy(DAY_OF_PROJECT, "dueOn");
        rules().given(accepted())
                .when(OFFICER, move(1, LocalDate.of(2032, 1, 1)))
                .refusedBy(DAY_OF_PROJECT, "dueOn");
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(OFFICER, move(1, LATER))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static MoveReport move(int report, LocalDate day) {
        return new MoveReport(GRANT, report, day, "Försenat");
    }
}
