package grantledger.command.grant.changing;

import grantledger.command.grant.money.InstalmentPlan;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.money.Payment;
import grantledger.events.GrantEvent.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The instalments after a change. Less is taken from the last that is not released, then from the one before; more goes to
 * the last that is not released, or becomes an instalment of its own. None disappears, so that numbers keep their meaning.
 */
final class Replanning {

    private Replanning() {}

    /** @param today when an instalment of its own is payable */
    static List<Instalment> of(Money money, long amountSek, LocalDate today) {
        long moreSek = amountSek - money.amountSek();
        return moreSek < 0 ? lowered(money.plan(), -moreSek) : raised(money.plan(), moreSek, today);
    }

    /** After a revocation: what is not released is planned at what may then be released. */
    static List<Instalment> anew(Money money, long amountSek, LocalDate today) {
        long mostSek = money.amounting(amountSek, money.plan().instalments()).mayReleaseSek();
        long moreSek = mostSek - money.plan().unreleasedSek();
        return moreSek < 0 ? lowered(money.plan(), -moreSek) : raised(money.plan(), moreSek, today);
    }

    /** What was not released reads as asked for; what is left over is planned at nothing. */
    static List<Instalment> unreleased(InstalmentPlan plan, List<Instalment> asked) {
        List<Instalment> changed = new ArrayList<>();
        Iterator<Instalment> next = asked.iterator();
        for (Payment payment : plan.payments()) {
            if (payment.released()) {
                changed.add(payment.planned());
            } else if (next.hasNext()) {
                changed.add(next.next());
            } else {
                changed.add(plus(payment.planned(), -payment.planned().amountSek()));
            }
        }
        next.forEachRemaining(changed::add);
        return List.copyOf(changed);
    }

    private static List<Instalment> lowered(InstalmentPlan plan, long lessSek) {
        List<Instalment> instalments = new ArrayList<>(plan.instalments());
        long left = trim(plan, instalments, lessSek, payment -> !payment.released());
        trim(plan, instalments, left, Payment::released);
        return List.copyOf(instalments);
    }

    private static long trim(
            InstalmentPlan plan, List<Instalment> instalments, long lessSek, Predicate<Payment> which) {
        long left = lessSek;
        for (int i = instalments.size() - 1; i >= 0; i--) {
            Payment payment = plan.payments().get(i);
            if (which.test(payment)) {
                long cut = Math.clamp(left, 0, Math.max(0, payment.planned().amountSek() - payment.outSek()));
                instalments.set(i, plus(payment.planned(), -cut));
                left -= cut;
            }
        }
        return left;
    }

    private static List<Instalment> raised(InstalmentPlan plan, long moreSek, LocalDate today) {
        List<Instalment> instalments = new ArrayList<>(plan.instalments());
        if (moreSek == 0) {
            return List.copyOf(instalments);
        }
        for (int i = instalments.size() - 1; i >= 0; i--) {
            if (!plan.payments().get(i).released()) {
                instalments.set(i, plus(instalments.get(i), moreSek));
                return List.copyOf(instalments);
            }
        }
        instalments.add(new Instalment(moreSek, today, false, null));
        return List.copyOf(instalments);
    }

    private static Instalment plus(Instalment it, long moreSek) {
        return new Instalment(it.amountSek() + moreSek, it.payableOn(), it.afterReport(), it.report());
    }
}
