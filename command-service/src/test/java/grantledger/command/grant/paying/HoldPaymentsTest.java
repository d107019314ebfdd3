package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.PAYMENTS_NOT_HELD;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.PaymentsHeld;
import org.junit.jupiter.api.Test;

class HoldPaymentsTest {

    private static final HoldPayments HOLD = new HoldPayments(GRANT, "Utredning");
    private static final PaymentsHeld HELD = new PaymentsHeld(GRANT, "Utredning");
    private final Rulebook rules = rules();

    @Test
    void stops_payments_of_a_grant_that_is_accepted_or_waits_for_an_answer() {
        rules.given(accepted()).when(CONTROLLER, HOLD).then(HELD).andElsewhere();
        rules().given(established()).when(DECISION_MAKER, HOLD).then(HELD);
    }

    @Test
    void does_not_stop_what_is_released_from_being_confirmed() {
        rules.given(accepted(released(1, 300_000), HELD))
                .when(SECOND_CONTROLLER, new ConfirmPayment(GRANT, 1, TODAY, "BG 5051-1234"))
                .then(confirmed(1, 300_000));
    }

    @Test
    void refuses_while_payments_are_on_hold() {
        rules.given(accepted(HELD)).when(CONTROLLER, HOLD).refusedBy(PAYMENTS_NOT_HELD);
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(CONTROLLER, HOLD)
                .refusedBy(GRANT_IS_LIVE);
    }
}
