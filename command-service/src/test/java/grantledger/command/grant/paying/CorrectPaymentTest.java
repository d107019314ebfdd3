package grantledger.command.grant.paying;

import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.CORRECTION_CHANGES_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.PAYMENT_IS_CONFIRMED;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.NOW;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.PaymentCorrected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CorrectPaymentTest {

    private static final Event[] PAID = accepted(released(1, 300_000), confirmed(1, 300_000));
    private static final String REFERENCE = confirmed(1, 300_000).reference();
    private final Rulebook rules = rules();

    @Test
    void puts_the_reference_right_and_leaves_the_day() {
        rules.given(PAID)
                .when(CONTROLLER, correct(null, "BG 1"))
                .then(new PaymentCorrected(GRANT, 1, TODAY, "BG 1", "Skrivfel"))
                .andElsewhere();
    }

    @Test
    void puts_the_day_right_and_leaves_the_reference() {
        rules.given()
                .givenAt(NOW, PAID)
                .when(on(TODAY.plusDays(3), CONTROLLER), correct(TODAY.plusDays(2), null))
                .then(new PaymentCorrected(GRANT, 1, TODAY.plusDays(2), REFERENCE, "Skrivfel"));
    }

    @Test
    void refuses_to_correct_nothing() {
        rules.given(PAID).when(CONTROLLER, correct(null, null)).refusedBy(CORRECTION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_what_the_payment_reads_already() {
        rules.given(PAID).when(CONTROLLER, correct(TODAY, REFERENCE)).refusedBy(CORRECTION_CHANGES_SOMETHING);
        rules().given(life(PAID, new PaymentCorrected(GRANT, 1, TODAY, "BG 1", "Skrivfel")))
                .when(CONTROLLER, correct(null, "BG 1"))
                .refusedBy(CORRECTION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_a_payment_that_has_not_been_confirmed() {
        rules.given(accepted(released(1, 300_000)))
                .when(CONTROLLER, correct(null, "BG 1"))
                .refusedBy(PAYMENT_IS_CONFIRMED, "instalment");
    }

    @Test
    void refuses_days_that_cannot_be() {
        rules.given(PAID).when(CONTROLLER, correct(TODAY.plusDays(1), null)).refusedBy(DAY_NOT_IN_FUTURE, "paidOn");
        rules().given(PAID)
                .when(CONTROLLER, correct(TODAY.minusDays(1), null))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "paidOn");
    }

    private static CorrectPayment correct(LocalDate paidOn, String reference) {
        return new CorrectPayment(GRANT, 1, paidOn, reference, "Skrivfel");
    }
}
