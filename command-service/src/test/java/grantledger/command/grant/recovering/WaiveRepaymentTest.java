package grantledger.command.grant.recovering;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.WAIVER_WITHIN_DEMAND;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import org.junit.jupiter.api.Test;

class WaiveRepaymentTest {

    private static final DemandRepayment DEMAND =
            new DemandRepayment(GRANT, 100_000L, RepaymentGround.UNUSED_OR_MISUSED, TODAY.plusDays(30));
    private final Rulebook rules = rules();

    @Test
    void waives_what_is_outstanding() {
        rules.given(paid(demanded(100_000)))
                .when(DECISION_MAKER, waive(100_000))
                .then(new RepaymentWaived(GRANT, 100_000, "Särskilda skäl"))
                .andElsewhere();
    }

    @Test
    void refuses_more_than_is_outstanding() {
        rules.given(paid(demanded(100_000), new RepaymentRecorded(GRANT, 40_000, TODAY, "BG")))
                .when(DECISION_MAKER, waive(60_001))
                .refusedBy(WAIVER_WITHIN_DEMAND);
    }

    @Test
    void lets_the_recipient_keep_the_waived_money_when_the_grant_is_closed() {
        rules.given(settled(500_000, demanded(100_000), new RepaymentWaived(GRANT, 100_000, "Särskilda skäl")))
                .when(CONTROLLER, new CloseGrant(GRANT))
                .then(new GrantClosed(GRANT, 600_000));
    }

    @Test
    void a_demand_that_is_wholly_waived_before_the_settlement_counts_as_none() {
        rules.given(halfPaid(
                        demanded(100_000),
                        new RepaymentWaived(GRANT, 100_000, "Särskilda skäl"),
                        reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(CONTROLLER, new ApproveReport(GRANT, FIRST_REPORT, 540_000L, null))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 540_000), new GrantSettled(GRANT, 540_000))
                .andElsewhere(returned(60_000, 540_000));
    }

    @Test
    void a_demand_that_is_wholly_waived_after_the_settlement_counts_as_none() {
        Event[] settled = halfPaid(
                reported(FIRST_REPORT, ReportKind.FINAL),
                approved(FIRST_REPORT, ReportKind.FINAL, 540_000),
                new GrantSettled(GRANT, 540_000));
        Event[] demanded = life(settled, demanded(100_000), new GrantSettled(GRANT, 200_000));
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(540_000, 540_000))
                .given(settled)
                .when(CONTROLLER, DEMAND)
                .then(demanded(100_000), new GrantSettled(GRANT, 200_000))
                .andElsewhere(returned(240_000, 300_000));
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(300_000, 300_000))
                .given(demanded)
                .when(DECISION_MAKER, waive(100_000))
                .then(new RepaymentWaived(GRANT, 100_000, "Särskilda skäl"), new GrantSettled(GRANT, 540_000))
                .andElsewhere(committed(240_000, 540_000));
    }

    @Test
    void what_is_waived_in_part_leaves_the_rest_claimed_in_either_order() {
        rules.given(halfPaid(
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 540_000),
                        new GrantSettled(GRANT, 540_000),
                        demanded(100_000),
                        new GrantSettled(GRANT, 200_000)))
                .when(DECISION_MAKER, waive(40_000))
                .then(new RepaymentWaived(GRANT, 40_000, "Särskilda skäl"), new GrantSettled(GRANT, 240_000))
                .andElsewhere();
        rules().given(halfPaid(
                        demanded(100_000),
                        new RepaymentWaived(GRANT, 40_000, "Särskilda skäl"),
                        reported(FIRST_REPORT, ReportKind.FINAL)))
                .when(CONTROLLER, new ApproveReport(GRANT, FIRST_REPORT, 540_000L, null))
                .then(approved(FIRST_REPORT, ReportKind.FINAL, 540_000), new GrantSettled(GRANT, 240_000));
    }

    @Test
    void refuses_a_waiver_that_would_bind_more_than_the_ceiling_leaves() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(300_000, 1_000_000))
                .given(halfPaid(
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 540_000),
                        new GrantSettled(GRANT, 540_000),
                        demanded(100_000),
                        new GrantSettled(GRANT, 200_000)))
                .when(DECISION_MAKER, waive(100_000))
                .refusedBy(BUDGET_CEILING);
    }

    /** 300 000 of 600 000 SEK are out. */
    private static Event[] halfPaid(Event... more) {
        return life(accepted(released(1, 300_000), confirmed(1, 300_000)), more);
    }

    private static WaiveRepayment waive(long amountSek) {
        return new WaiveRepayment(GRANT, amountSek, "Särskilda skäl");
    }
}
