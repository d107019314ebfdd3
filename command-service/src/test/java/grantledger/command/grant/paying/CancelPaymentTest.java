package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_CANCELLED_BEFORE_PAID;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;
import static grantledger.command.handling.People.CONTROLLER;

import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentCancelled;
import org.junit.jupiter.api.Test;

class CancelPaymentTest {

    private final Rulebook rules = rules();

    @Test
    void stops_a_payment_that_was_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(CONTROLLER, cancel(1))
                .then(new PaymentCancelled(GRANT, 1, 300_000, "Fel konto"))
                .andElsewhere();
    }

    @Test
    void returns_to_the_call_what_only_the_release_had_bound() {
        rules.given(accepted(released(1, 300_000), new GrantRevoked(GRANT, "Omprövning")))
                .when(CONTROLLER, cancel(1))
                .then(new PaymentCancelled(GRANT, 1, 300_000, "Fel konto"))
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void refuses_what_has_not_been_released() {
        rules.given(accepted()).when(CONTROLLER, cancel(1)).refusedBy(PAYMENT_IS_RELEASED, "instalment");
    }

    @Test
    void refuses_what_the_bank_has_paid() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000)))
                .when(CONTROLLER, cancel(1))
                .refusedBy(PAYMENT_CANCELLED_BEFORE_PAID, "instalment");
    }

    @Test
    void refuses_what_has_been_cancelled() {
        rules.given(accepted(released(1, 300_000), new PaymentCancelled(GRANT, 1, 300_000, "Fel konto")))
                .when(CONTROLLER, cancel(1))
                .refusedBy(PAYMENT_IS_RELEASED);
    }

    @Test
    void refuses_an_instalment_that_the_plan_does_not_have() {
        rules.given(accepted()).when(CONTROLLER, cancel(4)).refusedBy(INSTALMENT_OF_PLAN, "instalment");
    }

    private static CancelPayment cancel(int instalment) {
        return new CancelPayment(GRANT, instalment, "Fel konto");
    }
}
