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
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.Grants.waived;
import static grantledger.command.grant.standing.GrantRule.DEMAND_UNDONE_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.DEMAND_WITHIN_PAID;
import static grantledger.command.grant.standing.GrantRule.WAIVER_WITHIN_DEMAND;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import org.junit.jupiter.api.Test;

class WaiveRepaymentTest {

    private static final DemandRepayment DEMAND =
            new DemandRepayment(GRANT, 100_000L, RepaymentGround.UNUSED_OR_MISUSED, TODAY.plusDays(30), null);
    private final Rulebook rules = rules();

    @Test
    void waives_what_is_outstanding() {
        rules.given(paid(demanded(100_000)))
                .when(DECISION_MAKER, waive(100_000))
                .then(waived(100_000))
                .andElsewhere();
    }

    @Test
    void refuses_more_than_is_outstanding() {
        rules.given(paid(demanded(100_000), repaid(40_000)))
                .when(DECISION_MAKER, waive(60_001))
                .refusedBy(WAIVER_WITHIN_DEMAND);
    }

    @Test
    void leaves_what_the_recipient_has_a_right_to_as_it_is_when_the_grant_is_closed() {
        rules.given(settled(500_000, demanded(100_000), waived(100_000)))
                .when(CONTROLLER, new CloseGrant(GRANT))
                .then(new GrantClosed(GRANT, 500_000));
    }

    @Test
    void is_not_demanded_again() {
        rules.given(paid(demanded(600_000), waived(600_000)))
                .when(CONTROLLER, DEMAND)
                .refusedBy(DEMAND_WITHIN_PAID);
    }

    @Test
    void refuses_the_person_who_demanded() {
        rules.given(paid(demanded(100_000)))
                .when(person(CONTROLLER.person(), Role.CONTROLLER, Role.DECISION_MAKER), waive(1))
                .refusedBy(DEMAND_UNDONE_BY_ANOTHER);
    }

    @Test
    void refuses_when_nothing_is_demanded() {
        rules.given(settled(500_000)).when(DECISION_MAKER, waive(1)).refusedBy(WAIVER_WITHIN_DEMAND, "amountSek");
    }

    @Test
    void lets_as_much_more_be_released_of_what_was_settled() {
        rules.given(halfPaid(
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 540_000),
                        new GrantSettled(GRANT, 540_000),
                        demanded(100_000),
                        new GrantSettled(GRANT, 440_000)))
                .whereCall(CALL, returned(60_000, 540_000), returned(100_000, 440_000))
                .when(DECISION_MAKER, waive(100_000))
                .then(waived(100_000))
                .andElsewhere(committed(100_000, 540_000));
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
                        new GrantSettled(GRANT, 440_000)))
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
