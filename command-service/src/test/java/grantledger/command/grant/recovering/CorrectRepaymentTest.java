package grantledger.command.grant.recovering;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.SECOND_CONTROLLER;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.demanded;
import static grantledger.command.grant.Grants.life;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.repaid;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.CORRECTION_CHANGES_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_IN_FUTURE;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_CORRECTED_BY_ANOTHER;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_IS_RECORDED;
import static grantledger.command.grant.standing.GrantRule.REPAYMENT_WITHIN_PAID;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.NOW;

import grantledger.command.handling.Rulebook;
import grantledger.events.Event;
import grantledger.events.GrantEvent.RepaymentCorrected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CorrectRepaymentTest {

    private static final Event[] REPAID = settled(500_000, demanded(100_000), repaid(60_000));
    private final Rulebook rules = rules();

    @Test
    void puts_the_amount_right_and_leaves_day_and_reference() {
        rules.whereCall(CALL, returned(60_000, 540_000))
                .given(REPAID)
                .when(SECOND_CONTROLLER, correct(1, 40_000L))
                .then(corrected(1, 40_000))
                .andElsewhere(committed(20_000, 560_000));
    }

    @Test
    void puts_right_what_never_came() {
        rules.whereCall(CALL, returned(60_000, 540_000))
                .given(REPAID)
                .when(SECOND_CONTROLLER, correct(1, 0L))
                .then(corrected(1, 0))
                .andElsewhere(committed(60_000, 600_000));
    }

    @Test
    void puts_the_day_and_the_reference_right() {
        rules.given()
                .givenAt(NOW, REPAID)
                .when(
                        on(TODAY.plusDays(3), SECOND_CONTROLLER),
                        new CorrectRepayment(GRANT, 1, null, TODAY.plusDays(1), "BG 2", "Skrivfel"))
                .then(new RepaymentCorrected(GRANT, 1, 60_000, TODAY.plusDays(1), "BG 2", "Skrivfel"))
                .andElsewhere();
    }

    @Test
    void counts_repayments_from_one_in_the_order_of_recording() {
        rules.given(life(REPAID, repaid(10_000)))
                .when(SECOND_CONTROLLER, correct(2, 20_000L))
                .then(corrected(2, 20_000));
        rules().given(REPAID)
                .when(SECOND_CONTROLLER, correct(2, 20_000L))
                .refusedBy(REPAYMENT_IS_RECORDED, "repayment");
    }

    @Test
    void refuses_more_than_can_have_come_back() {
        rules.given(REPAID).when(SECOND_CONTROLLER, correct(1, 600_001L)).refusedBy(REPAYMENT_WITHIN_PAID, "amountSek");
    }

    @Test
    void refuses_what_the_repayment_reads_already() {
        rules.given(REPAID).when(SECOND_CONTROLLER, correct(1, 60_000L)).refusedBy(CORRECTION_CHANGES_SOMETHING);
    }

    @Test
    void refuses_the_person_who_recorded_it() {
        rules.given(REPAID).when(CONTROLLER, correct(1, 40_000L)).refusedBy(REPAYMENT_CORRECTED_BY_ANOTHER);
    }

    @Test
    void refuses_days_that_cannot_be() {
        rules.given(REPAID)
                .when(SECOND_CONTROLLER, correct(TODAY.plusDays(1)))
                .refusedBy(DAY_NOT_IN_FUTURE, "receivedOn");
        rules().given(REPAID)
                .when(SECOND_CONTROLLER, correct(TODAY.minusDays(1)))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "receivedOn");
    }

    private static RepaymentCorrected corrected(int repayment, long amountSek) {
        return new RepaymentCorrected(GRANT, repayment, amountSek, TODAY, "BG", "Skrivfel");
    }

    private static CorrectRepayment correct(int repayment, Long amountSek) {
        return new CorrectRepayment(GRANT, repayment, amountSek, null, null, "Skrivfel");
    }

    private static CorrectRepayment correct(LocalDate receivedOn) {
        return new CorrectRepayment(GRANT, 1, null, receivedOn, null, "Skrivfel");
    }
}
