package grantledger.command.grant.recovering;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_DEMAND;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordRepaymentTest {

    private final Rulebook rules = rules();

    @Test
    void returns_the_money_to_the_call() {
        rules.given(paid(demanded(100_000)))
                .when(CONTROLLER, repay(60_000, TODAY))
                .then(new RepaymentRecorded(GRANT, 60_000, TODAY, "BG"))
                .andElsewhere(returned(60_000, 540_000));
    }

    @Test
    void refuses_more_than_is_outstanding() {
        rules.given(paid(demanded(100_000), new RepaymentWaived(GRANT, 40_000, "Särskilda skäl")))
                .when(CONTROLLER, repay(60_001, TODAY))
                .refusedBy(REPAYMENT_WITHIN_DEMAND);
    }

    @Test
    void refuses_a_day_in_the_future() {
        rules.given(paid(demanded(100_000)))
                .when(CONTROLLER, repay(100_000, TODAY.plusDays(1)))
                .refusedBy(DAY_NOT_IN_FUTURE);
    }

    private static RecordRepayment repay(long amountSek, LocalDate receivedOn) {
        return new RecordRepayment(GRANT, amountSek, receivedOn, "BG");
    }
}
