package grantledger.command.grant.changing;

import grantledger.command.grant.standing.InstalmentPlan;
import grantledger.command.grant.standing.Payment;
import grantledger.events.GrantEvent.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The instalments after a change of the grant's amount. Less is taken from the last that is not released, then from the
 * one before; more goes to the last that is not released, or becomes an instalment of its own. None disappears, so that
 * numbers keep their meaning.
 */
final class Replanning {

    private Replanning() {}

    /**
     * @param amountSek at least what has been released
     * @param today     when an instalment of its own is payable
     */
    static List<Instalment> of(InstalmentPlan plan, long amountSek, LocalDate today) {
        long more = amountSek - plan.amountSek();
        return more < 0 ? lowered(plan, -more) : raised(plan, more, today);
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
                long cut = Math.min(left, payment.planned().amountSek() - payment.committedSek());
                instalments.set(i, plus(payment.planned(), -cut));
                left -= cut;
            }
        }
        return left;
    }

    private static List<Instalment> raised(InstalmentPlan plan, long moreSek, LocalDate today) {
        List<Instalment> instalments = new ArrayList<>(plan.instalments());
        for (int i = instalments.size() - 1; i >= 0; i--) {
            if (!plan.payments().get(i).released()) {
                instalments.set(i, plus(instalments.get(i), moreSek));
                return List.copyOf(instalments);
            }
        }
        instalments.add(new Instalment(moreSek, today, false));
        return List.copyOf(instalments);
    }

    private static Instalment plus(Instalment it, long moreSek) {
        return new Instalment(it.amountSek() + moreSek, it.payableOn(), it.afterReport());
    }
}
