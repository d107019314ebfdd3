package grantledger.command.grant.money;

import org.junit.jupiter.api.Test;

/** Which demand money settles, and which one what is taken back belongs to. 600 000 SEK in two instalments are paid. */
class ClaimsInOrderTest {

    private final MoneyLife life = new MoneyLife().paid(1).paid(2);

    @Test
    void a_demand_forfeits_only_what_is_not_too_much_out_anyway() {
        life.accepted(500_000).demanded(150_000);
        life.hasEntitled(450_000).hasOutstanding(150_000).hasTooMuchOut(150_000);
    }

    @Test
    void a_second_demand_counts_what_the_first_has_claimed_of_what_is_too_much_out() {
        life.accepted(500_000).demanded(60_000).demanded(60_000);
        life.hasEntitled(480_000).hasOutstanding(120_000).hasTooMuchOut(120_000);
    }

    @Test
    void a_withdrawal_takes_the_newest_demand_first_and_its_forfeited_part_first() {
        life.accepted(500_000).demanded(60_000).demanded(60_000).withdrawn(20_000);
        life.hasEntitled(500_000).hasOutstanding(100_000);
        life.withdrawn(40_000).hasEntitled(500_000).hasOutstanding(60_000).hasTooMuchOut(100_000);
    }

    @Test
    void a_withdrawal_goes_on_with_the_demand_before() {
        life.demanded(100_000).demanded(50_000).withdrawn(120_000);
        life.hasEntitled(570_000).hasOutstanding(30_000);
    }

    @Test
    void a_repayment_settles_the_oldest_demand_first_and_what_is_withdrawn_is_the_newest() {
        life.demanded(100_000).demanded(50_000).repaid(120_000).withdrawn(50_000);
        life.hasEntitled(500_000).hasOutstanding(0).mayRelease(20_000);
    }

    @Test
    void a_withdrawal_takes_what_is_outstanding_of_a_demand_before_what_was_repaid() {
        life.demanded(100_000).repaid(60_000).withdrawn(40_000);
        life.hasEntitled(540_000).hasOutstanding(0).mayRelease(0);
        life.withdrawn(60_000).hasEntitled(600_000).hasOutstanding(0).mayRelease(60_000);
    }

    @Test
    void a_waiver_settles_the_oldest_demand_first_and_what_it_settled_is_not_withdrawn() {
        life.demanded(100_000).demanded(50_000).waived(120_000);
        life.hasEntitled(450_000).hasOutstanding(30_000).hasWaived(120_000).hasTooMuchOut(30_000);
        life.refusesToWithdraw(30_001).withdrawn(30_000);
        life.hasEntitled(480_000).hasOutstanding(0).hasWaived(120_000).hasTooMuchOut(0);
    }

    @Test
    void what_the_settlement_reduced_may_be_withdrawn_after_what_is_outstanding_and_changes_nothing() {
        life.demanded(600_000).accepted(450_000).withdrawn(100_000);
        life.hasEntitled(450_000).hasOutstanding(50_000).hasTooMuchOut(150_000);
        life.withdrawn(500_000).hasEntitled(450_000).hasOutstanding(0).hasTooMuchOut(150_000);
        life.refusesToWithdraw(1).demanded(150_000).hasOutstanding(150_000).hasEntitled(450_000);
    }

    @Test
    void a_demand_before_the_settlement_forfeits_nothing_after_it() {
        life.demanded(100_000).accepted(600_000);
        life.hasEntitled(600_000).hasOutstanding(0).mayRelease(0).mayClose();
    }

    @Test
    void the_settlement_of_what_was_repaid_makes_it_due_again() {
        life.demanded(100_000).repaid(100_000).accepted(600_000);
        life.hasEntitled(600_000).hasOutstanding(0).mayRelease(100_000).mayClose();
    }

    @Test
    void reopening_the_final_report_leaves_what_was_forfeited_since_it_was_approved() {
        life.demanded(100_000).accepted(500_000).demanded(50_000).reopened();
        life.hasEntitled(550_000).hasOutstanding(150_000).hasSettled(null);
        life.acceptedAgain(560_000).hasEntitled(560_000).hasOutstanding(40_000).hasSettled(560_000L);
    }

    @Test
    void a_lower_amount_takes_what_is_forfeited_of_the_oldest_demand_first() {
        life.demanded(100_000).demanded(50_000).changedByCourt(500_000);
        life.hasEntitled(450_000).hasOutstanding(150_000).hasTooMuchOut(150_000);
        life.withdrawn(50_000).hasEntitled(500_000).hasOutstanding(100_000);
        life.withdrawn(100_000).hasEntitled(500_000).hasOutstanding(0).hasTooMuchOut(100_000);
    }

    @Test
    void a_raised_amount_gives_back_nothing_that_was_forfeited() {
        life.demanded(100_000).changedByCourt(700_000);
        life.hasEntitled(600_000).hasOutstanding(100_000).mayRelease(0);
    }

    @Test
    void a_waiver_leaves_the_right_to_the_money_as_it_is_but_what_was_waived_is_not_out_of_it() {
        life.demanded(100_000).waived(100_000);
        life.hasEntitled(500_000).hasWaived(100_000).hasTooMuchOut(0).mayRelease(0);
    }

    @Test
    void a_repayment_that_was_more_than_recorded_settles_what_is_outstanding() {
        life.demanded(100_000).repaid(60_000).corrected(1, 90_000).hasOutstanding(10_000);
        life.corrected(1, 120_000).hasOutstanding(0).hasEntitled(500_000).mayRelease(20_000);
    }

    @Test
    void a_repayment_that_was_less_than_recorded_first_loses_what_came_unasked() {
        life.demanded(100_000).repaid(120_000).corrected(1, 100_000).hasOutstanding(0);
        life.corrected(1, 70_000).hasOutstanding(30_000).hasEntitled(500_000);
        life.corrected(1, 0).hasOutstanding(100_000).repaid(100_000).hasOutstanding(0);
    }

    @Test
    void a_repayment_that_never_came_leaves_nothing_outstanding_of_a_demand_that_was_withdrawn() {
        life.demanded(100_000).repaid(100_000).withdrawn(100_000).corrected(1, 0);
        life.hasOutstanding(0).hasEntitled(600_000).mayRelease(0);
    }

    @Test
    void a_payment_that_the_bank_returns_reduces_the_newest_demand_first() {
        life.demanded(200_000).demanded(300_000).returned(1);
        life.hasOutstanding(300_000).hasEntitled(100_000).mayRelease(0);
    }
}
