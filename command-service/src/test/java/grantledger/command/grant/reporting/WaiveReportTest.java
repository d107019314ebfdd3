package grantledger.command.grant.reporting;

import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.sentBack;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.grant.standing.GrantRule.REPORT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.REPORT_STILL_OWED;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import org.junit.jupiter.api.Test;

class WaiveReportTest {

    private final Rulebook rules = rules();

    @Test
    void asks_for_a_report_no_more() {
        rules.given(accepted())
                .when(DECISION_MAKER, waive(1))
                .then(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person()))
                .andElsewhere();
    }

    @Test
    void is_for_a_report_too_that_was_received_and_never_approved() {
        rules.given(accepted(reported(FIRST_REPORT, ReportKind.PROGRESS), sentBack(FIRST_REPORT, TODAY)))
                .when(DECISION_MAKER, waive(1))
                .then(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person()));
    }

    @Test
    void refuses_a_report_that_the_plan_does_not_have() {
        rules.given(accepted()).when(DECISION_MAKER, waive(3)).refusedBy(REPORT_OF_PLAN, "report");
    }

    @Test
    void refuses_a_report_that_is_approved_or_waived() {
        rules.given(settled(600_000)).when(DECISION_MAKER, waive(2)).refusedBy(REPORT_STILL_OWED, "report");
        rules().given(accepted(new ReportWaived(GRANT, 1, "Behövs inte", DECISION_MAKER.person())))
                .when(DECISION_MAKER, waive(1))
                .refusedBy(REPORT_STILL_OWED);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(accepted(new GrantRevoked(GRANT, "Omprövning")))
                .when(DECISION_MAKER, waive(1))
                .refusedBy(GRANT_NOT_REVOKED);
    }

    private static WaiveReport waive(int report) {
        return new WaiveReport(GRANT, report, "Behövs inte");
    }
}
