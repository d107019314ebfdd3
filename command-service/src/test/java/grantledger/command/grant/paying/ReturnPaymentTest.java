package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.waived;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_RETURNED_BEFORE_REPAID;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentReturned;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReturnPaymentTest {

    private static final PaymentReturned FIRST_RETURNED =
            new PaymentReturned(GRANT, 1, 300_000, TODAY, "Retur 7", "Stängt konto", CONTROLLER.person());
    private final Rulebook rules = rules();

    @Test
    void takes_back_a_payment_that_was_confirmed() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000)))
                .when(CONTROLLER, back(1, TODAY))
                .then(FIRST_RETURNED)
                .andElsewhere();
    }

    @Test
    void takes_back_a_payment_that_was_only_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(CONTROLLER, back(1, TODAY))
                .then(FIRST_RETURNED)
                .andElsewhere();
    }

    @Test
    void returns_to_the_call_what_only_the_payment_had_bound() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000), new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, back(1, TODAY))
                .then(FIRST_RETURNED)
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void reduces_a_demand_to_what_is_left_to_come_back() {
        rules.given(paid(demanded(400_000)))
                .when(CONTROLLER, back(1, TODAY))
                .then(FIRST_RETURNED, new DemandReduced(GRANT, 100_000, DemandReductionGround.PAYMENT_RETURNED));
    }

    @Test
    void leaves_a_demand_that_what_is_left_covers() {
        rules.given(paid(demanded(300_000))).when(CONTROLLER, back(1, TODAY)).then(FIRST_RETURNED);
    }

    @Test
    void refuses_what_the_recipient_has_repaid_or_need_not_repay() {
        rules.given(paid(repaid(300_001)))
                .when(CONTROLLER, back(1, TODAY))
                .refusedBy(PAYMENT_RETURNED_BEFORE_REPAID, "instalment");
        rules().given(paid(demanded(300_001), waived(300_001)))
                .when(CONTROLLER, back(1, TODAY))
                .refusedBy(PAYMENT_RETURNED_BEFORE_REPAID);
        rules().given(paid(repaid(300_000))).when(CONTROLLER, back(1, TODAY)).then(FIRST_RETURNED);
    }

    @Test
    void refuses_what_has_not_been_released() {
        rules.given(accepted()).when(CONTROLLER, back(1, TODAY)).refusedBy(PAYMENT_IS_RELEASED, "instalment");
    }

    @Test
    void refuses_what_has_come_back() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000), FIRST_RETURNED))
                .when(CONTROLLER, back(1, TODAY))
                .refusedBy(PAYMENT_IS_RELEASED);
    }

    @Test
    void refuses_days_that_cannot_be() {
        Event[] out = accepted(released(1, 300_000));
        rules.given(out).when(CONTROLLER, back(1, TODAY.plusDays(1))).refusedBy(DAY_NOT_IN_FUTURE, "returnedOn");
        rules().given(out).when(CONTROLLER, back(1, TODAY.minusDays(1))).refusedBy(DAY_NOT_BEFORE_GRANT, "returnedOn");
    }

    private static ReturnPayment back(int instalment, LocalDate day) {
        return new ReturnPayment(GRANT, instalment, day, "Retur 7", "Stängt konto");
    }
}
