package grantledger.command.grant;

import static grantledger.command.grant.GrantRule.WAIVER_WITHIN_DEMAND;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import org.junit.jupiter.api.Test;

class WaiveRepaymentTest {

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

    private static WaiveRepayment waive(long amountSek) {
        return new WaiveRepayment(GRANT, amountSek, "Särskilda skäl");
    }
}
