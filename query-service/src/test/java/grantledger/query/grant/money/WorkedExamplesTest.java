package grantledger.query.grant.money;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.ReportWaived;
import org.junit.jupiter.api.Test;

/** The rows of docs/money.md, each a test. The amount is 600,000 in two instalments of 300,000. */
class WorkedExamplesTest {

    private static final boolean MAY_CLOSE = true;
    private static final boolean MAY_NOT_CLOSE = false;

    private final Life grant = Life.granted(600_000);

    @Test
    void once_paid_and_accepted_at_500_000() {
        grant.paid(1).accepted(500_000);
        stands(500_000, 200_000, 0, 0, MAY_CLOSE);
    }

    @Test
    void the_same_and_then_a_demand_of_100_000_for_breached_conditions() {
        grant.paid(1).accepted(500_000).demanded(100_000);
        stands(400_000, 100_000, 100_000, 0, MAY_NOT_CLOSE);
        grant.repaid(100_000);
        stands(400_000, 200_000, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_100_000_waived_and_then_accepted_at_500_000() {
        grant.paid(1).paid(2).demanded(100_000).waived(100_000).accepted(500_000);
        stands(500_000, 0, 0, 100_000, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_accepted_at_500_000_and_then_a_demand_of_100_000_waived() {
        grant.paid(1).paid(2).accepted(500_000).demanded(100_000).waived(100_000);
        stands(500_000, 0, 0, 100_000, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_600_000_and_then_accepted_at_450_000() {
        grant.paid(1).paid(2).demanded(600_000).accepted(450_000).reduced(450_000, DemandReductionGround.SETTLED);
        stands(450_000, 0, 150_000, 0, MAY_NOT_CLOSE);
    }

    @Test
    void twice_paid_and_40_000_repaid_unasked_and_accepted_at_560_000() {
        grant.paid(1).paid(2).repaid(40_000).accepted(560_000);
        stands(560_000, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void released_and_returned_by_the_bank_and_released_again_and_paid_and_accepted_at_300_000() {
        grant.released(1).returnedByTheBank(1).paid(1).accepted(300_000);
        stands(300_000, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_600_000_repaid_and_both_reports_waived() {
        grant.paid(1).paid(2).demanded(600_000).repaid(600_000);
        grant.then(new ReportWaived(Life.ID, 1, "Kom aldrig", "decider"));
        grant.then(new ReportWaived(Life.ID, 2, "Kom aldrig", "decider"));
        stands(0, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void once_paid_and_lowered_by_a_higher_court_to_200_000() {
        grant.paid(1).loweredByTheCourt(200_000);
        stands(200_000, 0, 0, 0, MAY_NOT_CLOSE);
        assertThat(grant.figures().tooMuchOutSek()).isEqualTo(100_000);
    }

    @Test
    void once_paid_and_100_000_repaid_and_lowered_by_a_higher_court_to_200_000() {
        grant.paid(1).repaid(100_000).loweredByTheCourt(200_000);
        stands(200_000, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_600_000_repaid_and_the_decision_revoked() {
        grant.paid(1).paid(2).demanded(600_000).repaid(600_000).then(new GrantRevoked(Life.ID, "Omprövning"));
        stands(0, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_400_000_and_lowered_by_a_higher_court_to_200_000() {
        grant.paid(1).paid(2).demanded(400_000).loweredByTheCourt(200_000);
        stands(200_000, 0, 400_000, 0, MAY_NOT_CLOSE);
        grant.repaid(400_000);
        stands(200_000, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_lowered_by_a_higher_court_to_200_000_and_a_demand_of_400_000() {
        grant.paid(1).paid(2).loweredByTheCourt(200_000).demanded(400_000);
        stands(200_000, 0, 400_000, 0, MAY_NOT_CLOSE);
        grant.repaid(400_000);
        stands(200_000, 0, 0, 0, MAY_CLOSE);
    }

    @Test
    void twice_paid_and_a_demand_of_100_000_repaid_and_withdrawn() {
        grant.paid(1).paid(2).demanded(100_000).repaid(100_000).withdrawn(100_000);
        stands(600_000, 100_000, 0, 0, MAY_CLOSE);
    }

    @Test
    void once_paid_and_a_demand_of_300_000_and_the_payment_returned_by_the_bank() {
        grant.paid(1).demanded(300_000).returnedByTheBank(1).reduced(300_000, DemandReductionGround.PAYMENT_RETURNED);
        stands(300_000, 300_000, 0, 0, MAY_CLOSE);
    }

    /** @param mayClose as far as money goes; reports are not asked after here */
    private void stands(long entitled, long mayBeReleased, long outstanding, long waived, boolean mayClose) {
        Figures now = grant.figures();
        assertThat(now.entitledSek()).as("E").isEqualTo(entitled);
        assertThat(now.mayBeReleasedSek()).as("may be released").isEqualTo(mayBeReleased);
        assertThat(now.outstandingSek()).as("O").isEqualTo(outstanding);
        assertThat(now.waivedSek()).as("W").isEqualTo(waived);
        assertThat(grant.mayClose()).as("may close").isEqualTo(mayClose);
    }
}
