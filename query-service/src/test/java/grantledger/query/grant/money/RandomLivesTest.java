package grantledger.query.grant.money;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.ReportReopened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures of thousands of random lives, beside those counted krona by krona. */
class RandomLivesTest {

    private static final int LIVES = 4_000;
    private static final int FACTS = 30;
    private static final LocalDate DAY = LocalDate.parse("2021-01-15");

    /** Of an instalment; the number is its place in the list, from 1. */
    private record Paid(int sek, boolean released, boolean confirmed) {}

    private final List<Paid> payments = new ArrayList<>();
    private final List<Integer> back = new ArrayList<>();
    private Random random;
    private Life life;
    private KronaByKrona counted;

    @Test
    void every_figure_is_what_is_counted_krona_by_krona() {
        int facts = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            begin(seed);
            for (int i = 0; i < FACTS; i++) {
                next();
                same(seed);
                facts++;
            }
        }
        System.out.printf("%d random lives, %d facts: every figure counted anew%n", LIVES, facts);
    }

    private void begin(int seed) {
        random = new Random(seed);
        payments.clear();
        back.clear();
        counted = new KronaByKrona();
        int sek = 2 * (1 + random.nextInt(12));
        life = Life.granted(sek);
        counted.grants(sek);
    }

    private void next() {
        Figures now = life.figures();
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> release(upTo(now.mayBeReleasedSek()));
            case 3, 4, 5 -> confirm();
            case 6 -> demand(upTo(now.mayBeDemandedSek()));
            case 7 -> repay(upTo(now.paidSek() - now.repaidSek() - now.waivedSek()));
            case 8 -> waive(upTo(now.outstandingSek()));
            case 9 -> withdraw(upTo(counted.withdrawable()));
            case 10 -> reduce(upTo(now.outstandingSek()));
            case 11 -> amount(random.nextInt(25));
            case 12 -> settle(now);
            default -> takeBack(now);
        }
    }

    private void release(int sek) {
        if (sek > 0) {
            payments.add(new Paid(sek, true, false));
            life.then(new PaymentReleased(Life.ID, payments.size(), sek, "controller"));
            counted.releases(sek);
        }
    }

    private void confirm() {
        any(true, false).ifPresent(number -> {
            int sek = payments.get(number - 1).sek();
            payments.set(number - 1, new Paid(sek, true, true));
            life.then(new PaymentConfirmed(Life.ID, number, sek, DAY, "OCR"));
            counted.pays(sek);
        });
    }

    private void takeBack(Figures now) {
        switch (random.nextInt(3)) {
            case 0 -> cancel();
            case 1 -> returnOne(now);
            default -> correct(now);
        }
    }

    private void cancel() {
        any(true, false).ifPresent(number -> {
            int sek = payments.get(number - 1).sek();
            payments.set(number - 1, new Paid(sek, false, false));
            life.then(new PaymentCancelled(Life.ID, number, sek, "Fel"));
            counted.releases(-sek);
        });
    }

    private void returnOne(Figures now) {
        boolean confirmed = random.nextBoolean();
        any(true, confirmed).ifPresent(number -> {
            int sek = payments.get(number - 1).sek();
            long heldSek = now.paidSek() - now.repaidSek() - now.waivedSek() - (confirmed ? sek : 0);
            if (heldSek >= 0) {
                payments.set(number - 1, new Paid(sek, false, false));
                life.then(new PaymentReturned(Life.ID, number, sek, DAY, "OCR", "Fel konto", "controller"));
                counted.releases(-sek);
                counted.pays(confirmed ? -sek : 0);
                reduce((int) Math.max(0, now.outstandingSek() - heldSek));
            }
        });
    }

    private void demand(int sek) {
        if (sek > 0) {
            life.demanded(sek);
            counted.demands(sek);
        }
    }

    private void repay(int sek) {
        if (sek > 0) {
            back.add(sek);
            life.repaid(sek);
            counted.repays(sek);
        }
    }

    private void correct(Figures now) {
        if (!back.isEmpty()) {
            int number = 1 + random.nextInt(back.size());
            int most = (int) (back.get(number - 1) + now.paidSek() - now.repaidSek() - now.waivedSek());
            int sek = random.nextInt(Math.max(1, most + 1));
            back.set(number - 1, sek);
            life.then(new RepaymentCorrected(Life.ID, number, sek, DAY, "OCR", "Fel belopp"));
            counted.corrects(number, sek);
        }
    }

    private void waive(int sek) {
        if (sek > 0) {
            life.waived(sek);
            counted.waives(sek);
        }
    }

    private void withdraw(int sek) {
        if (sek > 0) {
            life.withdrawn(sek);
            counted.withdraws(sek);
        }
    }

    private void reduce(int sek) {
        if (sek > 0) {
            life.reduced(sek, DemandReductionGround.SETTLED);
            counted.reduces(sek);
        }
    }

    private void amount(int sek) {
        life.then(new GrantAmountChanged(Life.ID, sek, List.of(), "Dom", "Kammarrätten"));
        counted.grants(sek);
    }

    private void settle(Figures now) {
        if (now.acceptedCostSek() == null) {
            int cost = random.nextInt(25);
            life.accepted(cost);
            counted.accepts(cost);
            reduce((int)
                    Math.max(0, life.figures().outstandingSek() - life.figures().tooMuchOutSek()));
        } else {
            life.then(new ReportReopened(Life.ID, Life.FINAL_REPORT, "Fel kostnad"));
            counted.acceptsNothing();
        }
    }

    private void same(int seed) {
        Figures now = life.figures();
        assertThat(List.of(
                        now.amountSek(),
                        now.forfeitedSek(),
                        now.entitledSek(),
                        now.releasedSek(),
                        now.paidSek(),
                        now.repaidSek(),
                        now.waivedSek(),
                        now.outstandingSek(),
                        now.tooMuchOutSek(),
                        now.mayBeReleasedSek()))
                .as("A, F, E, L, P, R, W, O, X and what may be released, in the life of seed %d", seed)
                .containsExactly(
                        (long) counted.granted(),
                        (long) counted.forfeited(),
                        (long) counted.entitled(),
                        (long) counted.released(),
                        (long) counted.paid(),
                        (long) counted.repaid(),
                        (long) counted.waived(),
                        (long) counted.outstanding(),
                        (long) counted.tooMuchOut(),
                        (long) counted.mayBeReleased());
        assertThat(now.entitledSek()).as("E in the life of seed %d", seed).isNotNegative();
    }

    private Optional<Integer> any(boolean released, boolean confirmed) {
        List<Integer> those = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            if (payments.get(i).released() == released && payments.get(i).confirmed() == confirmed) {
                those.add(i + 1);
            }
        }
        return those.isEmpty() ? Optional.empty() : Optional.of(those.get(random.nextInt(those.size())));
    }

    private int upTo(long most) {
        return most <= 0 ? 0 : 1 + random.nextInt((int) most);
    }
}
