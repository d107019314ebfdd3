package grantledger.query.grant.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.ReportReopened;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");

    private final Life grant = Life.granted(600_000);

    @Test
    void names_the_events_that_add_up_to_a_figure() {
        grant.paid(1).paid(2).demanded(100_000).repaid(60_000).withdrawn(30_000);

        Figure outstanding = grant.figure("outstandingSek");
        assertThat(outstanding.letter()).isEqualTo("O");
        assertThat(outstanding.value()).isEqualTo(10_000);
        assertThat(outstanding.formula()).isNull();
        assertThat(outstanding.terms())
                .containsExactly(
                        new Term(60, "RepaymentDemanded", 100_000),
                        new Term(70, "RepaymentRecorded", -60_000),
                        new Term(80, "DemandWithdrawn", -30_000));
        assertThat(grant.figure("paidSek").terms())
                .extracting(Term::position, Term::amountSek)
                .containsExactly(tuple(30L, 300_000L), tuple(50L, 300_000L));
    }

    @Test
    void says_by_which_formula_a_figure_follows_from_others() {
        grant.paid(1).demanded(100_000);

        Figure entitled = grant.figure("entitledSek");
        assertThat(entitled.terms()).isNull();
        assertThat(entitled.formula().letters()).isEqualTo("A − F");
        assertThat(entitled.formula().words()).isEqualTo("amountSek − forfeitedSek");
        assertThat(entitled.formula().uses())
                .containsExactly(
                        new Figure.Used("A", "amountSek", 600_000L), new Figure.Used("F", "forfeitedSek", 100_000L));
        grant.accepted(450_000);
        assertThat(grant.figure("entitledSek").formula().letters()).isEqualTo("min(A, C) − F");
    }

    @Test
    void takes_what_was_paid_and_returned_and_paid_again_once() {
        grant.paid(1).returnedByTheBank(1).paid(1);

        assertThat(grant.figure("paidSek").value()).isEqualTo(300_000);
        assertThat(grant.figure("paidSek").terms())
                .extracting(Term::type, Term::amountSek)
                .containsExactly(
                        tuple("PaymentConfirmed", 300_000L),
                        tuple("PaymentReturned", -300_000L),
                        tuple("PaymentConfirmed", 300_000L));
        assertThat(grant.figure("releasedSek").value()).isEqualTo(300_000);
    }

    @Test
    void takes_a_release_that_was_returned_before_it_was_confirmed_out_of_what_was_released_alone() {
        grant.paid(2).released(1).returnedByTheBank(1);

        assertThat(grant.figures().releasedSek()).isEqualTo(300_000);
        assertThat(grant.figures().paidSek()).isEqualTo(300_000);
    }

    @Test
    void takes_a_cancelled_release_out() {
        grant.released(1).then(new PaymentCancelled(Life.ID, 1, 300_000, "Fel belopp"));

        assertThat(grant.figures().releasedSek()).isZero();
        assertThat(grant.figures().mayBeReleasedSek()).isEqualTo(600_000);
    }

    @Test
    void has_an_accepted_cost_of_nothing_that_an_event_says() {
        assertThat(grant.figure("acceptedCostSek").value()).isNull();
        grant.accepted(0);
        assertThat(grant.figure("acceptedCostSek").value()).isZero();
        assertThat(grant.figure("acceptedCostSek").terms()).containsExactly(new Term(20, "ReportApproved", 0));
    }

    @Test
    void begins_anew_when_the_final_report_is_reopened() {
        grant.paid(1).paid(2).demanded(100_000).accepted(500_000).demanded(50_000);
        assertThat(grant.figures().settledAmountSek()).isEqualTo(450_000);
        grant.then(new ReportReopened(Life.ID, UUID.randomUUID(), "En annan"));
        assertThat(grant.figures().settledAmountSek()).isEqualTo(450_000);
        grant.then(new ReportReopened(Life.ID, Life.FINAL_REPORT, "Fel kostnad"));

        assertThat(grant.figures().acceptedCostSek()).isNull();
        assertThat(grant.figures().settledAmountSek()).isNull();
        assertThat(grant.figures().outstandingSek()).isEqualTo(150_000);
        assertThat(grant.figures().entitledSek())
                .as("the demand after the approval counts on, which covered 0 too much out and 50,000 more")
                .isEqualTo(550_000);
    }

    @Test
    void settles_at_what_is_earned_when_it_is_closed_without_a_final_report() {
        grant.paid(1).demanded(100_000).repaid(100_000).then(new GrantClosed(Life.ID, 0));
        assertThat(grant.figures().settledAmountSek()).isEqualTo(500_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(200_000);
        assertThat(grant.figure("underCeilingSek").formula().letters()).isEqualTo("L − R");

        grant.then(new GrantReopened(Life.ID, "Stängdes av misstag"));
        assertThat(grant.figures().settledAmountSek()).isNull();
        assertThat(grant.figures().underCeilingSek()).isEqualTo(600_000);
    }

    @Test
    void holds_under_the_ceiling_what_may_still_leave() {
        grant.paid(1).paid(2).repaid(100_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(600_000);
        grant.accepted(450_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(500_000);
        grant.demanded(50_000).waived(50_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(500_000);
        grant.loweredByTheCourt(300_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(500_000);
    }

    @Test
    void grants_nothing_while_revoked_and_the_new_amount_when_reinstated() {
        grant.paid(1).then(new GrantRevoked(Life.ID, "Omprövning"));
        assertThat(grant.figures().amountSek()).isZero();
        assertThat(grant.figures().tooMuchOutSek()).isEqualTo(300_000);
        assertThat(grant.figures().underCeilingSek()).isEqualTo(300_000);
        grant.then(new GrantReinstated(Life.ID, 400_000, List.of(), "Dom", "Kammarrätten"));
        assertThat(grant.figures().amountSek()).isEqualTo(400_000);
        assertThat(grant.figures().tooMuchOutSek()).isZero();
    }

    @Test
    void waives_and_reduces_and_settles_the_oldest_and_takes_back_the_newest() {
        grant.paid(1).paid(2).demanded(100_000).demanded(200_000);
        grant.repaid(120_000).waived(30_000).reduced(50_000, DemandReductionGround.SETTLED);
        assertThat(grant.figures().outstandingSek()).isEqualTo(100_000);
        assertThat(grant.figures().forfeitedSek())
                .as("what is reduced is forfeited still")
                .isEqualTo(300_000);
        grant.withdrawn(170_000);

        assertThat(grant.figures().outstandingSek()).isZero();
        assertThat(grant.figures().forfeitedSek()).isEqualTo(130_000);
        assertThat(grant.figures().demandedSek()).isEqualTo(130_000);
    }

    @Test
    void corrects_a_repayment_upwards_and_downwards() {
        grant.paid(1).paid(2).demanded(100_000).repaid(120_000).repaid(10_000);
        correct(1, 70_000);
        assertThat(grant.figures().outstandingSek())
                .as("20,000 came unasked, 30,000 did not")
                .isEqualTo(30_000);
        assertThat(grant.figures().repaidSek()).isEqualTo(80_000);
        correct(1, 110_000);
        assertThat(grant.figures().outstandingSek()).isZero();
        assertThat(grant.figures().repaidSek()).isEqualTo(120_000);
        correct(2, 0);
        assertThat(grant.figures().repaidSek()).isEqualTo(110_000);
        assertThat(grant.figures().outstandingSek()).isZero();
    }

    private void correct(int repayment, long amountSek) {
        grant.then(new RepaymentCorrected(Life.ID, repayment, amountSek, DAY, "OCR", "Fel belopp"));
    }
}
