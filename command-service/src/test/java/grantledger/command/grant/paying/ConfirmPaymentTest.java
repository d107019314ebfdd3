package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_CONFIRMED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_CONFIRMED_ONCE;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_RELEASED;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;
import static grantledger.command.handling.People.person;

import grantledger.access.roles.Role;
import grantledger.command.handling.Rulebook;
import grantledger.events.GrantEvent.GrantRevoked;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConfirmPaymentTest {

    private final Rulebook rules = rules();

    @Test
    void confirms_the_amount_that_was_released() {
        rules.given(accepted(released(1, 250_000)))
                .when(SECOND_CONTROLLER, confirm(1, TODAY))
                .then(confirmed(1, 250_000));
    }

    @Test
    void confirms_what_was_released_before_a_revocation() {
        rules.given(accepted(released(1, 300_000), new GrantRevoked(GRANT, "Omprövning")))
                .when(SECOND_CONTROLLER, confirm(1, TODAY))
                .then(confirmed(1, 300_000));
    }

    @Test
    void refuses_an_instalment_that_is_not_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(SECOND_CONTROLLER, confirm(3, TODAY))
                .refusedBy(PAYMENT_IS_RELEASED);
    }

    @Test
    void refuses_an_instalment_that_the_plan_does_not_have() {
        rules.given(accepted()).when(SECOND_CONTROLLER, confirm(4, TODAY)).refusedBy(INSTALMENT_OF_PLAN);
    }

    @Test
    void refuses_a_second_confirmation() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000)))
                .when(SECOND_CONTROLLER, confirm(1, TODAY))
                .refusedBy(PAYMENT_CONFIRMED_ONCE);
    }

    @Test
    void refuses_the_person_who_released_it() {
        rules.given(accepted(released(1, 300_000)))
                .when(CONTROLLER, confirm(1, TODAY))
                .refusedBy(PAYMENT_CONFIRMED_BY_ANOTHER);
    }

    @Test
    void is_for_whoever_decided_on_the_grant_too() {
        rules.given(accepted(released(1, 300_000)))
                .when(person(DECISION_MAKER.person(), Role.CONTROLLER), confirm(1, TODAY))
                .then(confirmed(1, 300_000));
    }

    @Test
    void refuses_a_day_before_the_grant() {
        rules.given(accepted(released(1, 300_000)))
                .when(SECOND_CONTROLLER, confirm(1, TODAY.minusDays(1)))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "paidOn");
    }

    @Test
    void refuses_a_day_in_the_future() {
        rules.given(accepted(released(1, 300_000)))
                .when(SECOND_CONTROLLER, confirm(1, TODAY.plusDays(1)))
                .refusedBy(DAY_NOT_IN_FUTURE);
    }

    private static ConfirmPayment confirm(int instalment, LocalDate paidOn) {
        return new ConfirmPayment(GRANT, instalment, paidOn, "BG 5051-1234");
    }
}
