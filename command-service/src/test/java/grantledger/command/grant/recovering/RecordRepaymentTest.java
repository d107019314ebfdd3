package grantledger.command.grant.recovering;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.Grants.waived;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_PAID;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.RepaymentRecorded;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordRepaymentTest {

    private final Rulebook rules = rules();

    @Test
    void returns_the_money_to_the_call_once_it_is_not_due_again() {
        rules.given(paid(demanded(100_000)))
                .when(CONTROLLER, repay(60_000, TODAY))
                .then(repaid(60_000))
                .andElsewhere();
        rules().given(settled(500_000, demanded(100_000)))
                .when(CONTROLLER, repay(60_000, TODAY))
                .then(repaid(60_000))
                .andElsewhere(returned(60_000, 540_000));
    }

    @Test
    void records_more_than_is_demanded() {
        rules.given(paid(demanded(100_000)))
                .when(CONTROLLER, repay(120_000, TODAY))
                .then(repaid(120_000));
    }

    @Test
    void refuses_more_than_is_paid_and_neither_repaid_nor_waived() {
        rules.given(paid(demanded(100_000), waived(40_000), repaid(100_000)))
                .when(CONTROLLER, repay(460_001, TODAY))
                .refusedBy(REPAYMENT_WITHIN_PAID, "amountSek");
    }

    @Test
    void does_not_take_interest_for_a_repayment() {
        rules.given(settled(500_000, demanded(100_000)))
                .when(CONTROLLER, new RecordRepayment(GRANT, 60_000L, TODAY, "BG", 5_000L))
                .then(new RepaymentRecorded(GRANT, 60_000, TODAY, "BG", 5_000L, CONTROLLER.person()))
                .andElsewhere(returned(60_000, 540_000));
    }

    @Test
    void refuses_a_day_before_the_grant() {
        rules.given(paid())
                .when(CONTROLLER, repay(1, TODAY.minusDays(1)))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "receivedOn");
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(CONTROLLER, repay(1, TODAY))
                .refusedBy(GRANT_IS_LIVE);
    }

    @Test
    void refuses_a_day_in_the_future() {
        rules.given(paid(demanded(100_000)))
                .when(CONTROLLER, repay(100_000, TODAY.plusDays(1)))
                .refusedBy(DAY_NOT_IN_FUTURE);
    }

    private static RecordRepayment repay(long amountSek, LocalDate receivedOn) {
        return new RecordRepayment(GRANT, amountSek, receivedOn, "BG", null);
    }
}
