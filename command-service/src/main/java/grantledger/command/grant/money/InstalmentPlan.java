package grantledger.command.grant.money;

import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;

import grantledger.events.GrantEvent.Instalment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The instalments, and what became of each. Their numbers count from 1 and keep their meaning. */
public record InstalmentPlan(List<Payment> payments) {

    public static InstalmentPlan of(List<Instalment> plan) {
        return new InstalmentPlan(plan.stream().map(Payment::of).toList());
    }

    public Payment require(int number) {
        INSTALMENT_OF_PLAN.requireOf(
                "instalment",
                number >= 1 && number <= payments.size(),
                "The plan has %d instalments.",
                payments.size());
        return payments.get(number - 1);
    }

    public InstalmentPlan releasing(int number, long amountSek, String person) {
        return replacing(number, payment -> payment.releasing(amountSek, person));
    }

    public InstalmentPlan confirming(int number) {
        return replacing(number, Payment::confirming);
    }

    public InstalmentPlan cancelling(int number) {
        return replacing(number, Payment::cancelling);
    }

    InstalmentPlan returning(int number, String recordedBy) {
        return replacing(number, payment -> payment.returning(recordedBy));
    }

    private InstalmentPlan replacing(int number, UnaryOperator<Payment> change) {
        List<Payment> changed = new ArrayList<>(payments);
        changed.set(number - 1, change.apply(payments.get(number - 1)));
        return new InstalmentPlan(List.copyOf(changed));
    }

    /** The same payments under another plan, which has at least as many instalments as have been released. */
    public InstalmentPlan replanned(List<Instalment> plan) {
        return new InstalmentPlan(IntStream.range(0, plan.size())
                .mapToObj(i -> i < payments.size() ? payments.get(i).replanned(plan.get(i)) : Payment.of(plan.get(i)))
                .toList());
    }

    public List<Instalment> instalments() {
        return payments.stream().map(Payment::planned).toList();
    }

    public long releasedSek() {
        return payments.stream().mapToLong(Payment::outSek).sum();
    }

    public long paidSek() {
        return payments.stream()
                .filter(Payment::confirmed)
                .mapToLong(Payment::outSek)
                .sum();
    }

    /** Some payment is on its way to the bank. */
    public boolean underWay() {
        return payments.stream().anyMatch(Payment::underWay);
    }
}
