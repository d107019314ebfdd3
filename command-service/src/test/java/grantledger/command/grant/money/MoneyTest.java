package grantledger.command.grant.money;

import static grantledger.command.grant.standing.GrantRule.GRANT_IS_SETTLED;
import static grantledger.command.grant.standing.GrantRule.REPORTS_APPROVED;

import org.junit.jupiter.api.Test;

/**
 * A grant's money by the real commands and folds: every worked example of docs/money.md by its facts, and what the
 * examples leave open. The grant is of 600 000 SEK in two instalments of 300 000.
 */
class MoneyTest {

    private final MoneyLife life = new MoneyLife();

    @Test
    void one_paid_and_the_final_report_accepted_at_500_000() {
        life.paid(1).accepted(500_000);
        life.hasEntitled(500_000)
                .mayRelease(200_000)
                .hasOutstanding(0)
                .hasWaived(0)
                .mayClose();
    }

    @Test
    void the_same_then_a_demand_of_100_000_for_breached_conditions() {
        life.paid(1).accepted(500_000).demanded(100_000);
        life.hasEntitled(400_000)
                .mayRelease(100_000)
                .hasOutstanding(100_000)
                .hasWaived(0)
                .mayNotClose(GRANT_IS_SETTLED);
        life.repaid(100_000);
        life.hasEntitled(400_000)
                .mayRelease(200_000)
                .hasOutstanding(0)
                .hasWaived(0)
                .mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_100_000_waived_then_the_final_report_accepted_at_500_000() {
        life.paid(1).paid(2).demanded(100_000).waived(100_000).accepted(500_000);
        life.hasEntitled(500_000)
                .mayRelease(0)
                .hasOutstanding(0)
                .hasWaived(100_000)
                .mayClose();
    }

    @Test
    void both_paid_and_the_final_report_accepted_at_500_000_then_a_demand_of_100_000_waived() {
        life.paid(1).paid(2).accepted(500_000).demanded(100_000).waived(100_000);
        life.hasEntitled(500_000)
                .mayRelease(0)
                .hasOutstanding(0)
                .hasWaived(100_000)
                .mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_600_000_not_reported_then_the_final_report_accepted_at_450_000() {
        life.paid(1).paid(2).demanded(600_000).accepted(450_000);
        life.hasEntitled(450_000)
                .mayRelease(0)
                .hasOutstanding(150_000)
                .hasWaived(0)
                .mayNotClose(GRANT_IS_SETTLED);
    }

    @Test
    void both_paid_and_40_000_repaid_unasked_accepted_at_560_000() {
        life.paid(1).paid(2).repaid(40_000).accepted(560_000);
        life.hasEntitled(560_000).mayRelease(0).hasOutstanding(0).hasWaived(0).mayClose();
    }

    @Test
    void one_released_and_returned_by_the_bank_and_released_again_and_paid_accepted_at_300_000() {
        life.released(1).returned(1).paid(1).accepted(300_000);
        life.hasEntitled(300_000).mayRelease(0).hasOutstanding(0).hasWaived(0).mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_600_000_not_reported_all_repaid_and_both_reports_waived() {
        life.paid(1).paid(2).demanded(600_000).repaid(600_000).bothReportsWaived();
        life.hasEntitled(0).mayRelease(0).hasOutstanding(0).hasWaived(0).mayClose();
    }

    @Test
    void one_paid_and_lowered_by_a_higher_court_to_200_000() {
        life.paid(1).changedByCourt(200_000);
        life.hasEntitled(200_000).mayRelease(0).hasOutstanding(0).hasWaived(0);
        life.hasTooMuchOut(100_000).bothReportsWaived().mayNotClose(GRANT_IS_SETTLED);
    }

    @Test
    void one_paid_and_100_000_repaid_lowered_by_a_higher_court_to_200_000() {
        life.paid(1).repaid(100_000).changedByCourt(200_000);
        life.hasEntitled(200_000).mayRelease(0).hasOutstanding(0).hasWaived(0).mayNotClose(REPORTS_APPROVED);
        life.bothReportsWaived().mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_600_000_all_repaid_and_the_decision_revoked() {
        life.paid(1).paid(2).demanded(600_000).repaid(600_000).revoked();
        life.hasEntitled(0).mayRelease(0).hasOutstanding(0).hasWaived(0).mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_400_000_and_lowered_by_a_higher_court_to_200_000_in_either_order() {
        life.paid(1).paid(2).demanded(400_000).changedByCourt(200_000);
        life.hasEntitled(200_000).mayRelease(0).hasOutstanding(400_000).hasWaived(0);
        life.bothReportsWaived().mayNotClose(GRANT_IS_SETTLED).repaid(400_000).mayClose();
        MoneyLife other = new MoneyLife();
        other.paid(1).paid(2).changedByCourt(200_000).demanded(400_000);
        other.hasEntitled(200_000).mayRelease(0).hasOutstanding(400_000).hasWaived(0);
        other.bothReportsWaived().mayNotClose(GRANT_IS_SETTLED).repaid(400_000).mayClose();
    }

    @Test
    void both_paid_and_a_demand_of_100_000_repaid_and_withdrawn() {
        life.paid(1).paid(2).demanded(100_000).repaid(100_000).withdrawn(100_000);
        life.hasEntitled(600_000)
                .mayRelease(100_000)
                .hasOutstanding(0)
                .hasWaived(0)
                .mayNotClose(REPORTS_APPROVED);
        life.replanned(100_000).paid(3).hasEntitled(600_000).mayRelease(0);
        life.bothReportsWaived().mayClose();
    }

    @Test
    void one_paid_and_a_demand_of_300_000_and_the_payment_returned_by_the_bank() {
        life.paid(1).demanded(300_000).returned(1);
        life.hasEntitled(300_000)
                .mayRelease(300_000)
                .hasOutstanding(0)
                .hasWaived(0)
                .mayNotClose(REPORTS_APPROVED);
    }
}
