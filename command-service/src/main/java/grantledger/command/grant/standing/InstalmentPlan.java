package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;

import grantledger.events.GrantEvent.Instalment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The instalments, in an order that never changes: the first has number 1 for good. Together they are the grant's
 * amount. What a settlement kept back of a released instalment stays in the plan, since nobody decided on less.
 */
public record InstalmentPlan(List<Payment> payments) {

    static InstalmentPlan of(List<Instalment> plan) {
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

    InstalmentPlan releasing(int number, long amountSek) {
        return replacing(number, payment -> payment.releasing(amountSek));
    }

    InstalmentPlan confirming(int number) {
        return replacing(number, Payment::confirming);
    }

    private InstalmentPlan replacing(int number, UnaryOperator<Payment> change) {
        List<Payment> changed = new ArrayList<>(payments);
        changed.set(number - 1, change.apply(payments.get(number - 1)));
        return new InstalmentPlan(List.copyOf(changed));
    }

    /** The same payments under a plan with other amounts, and perhaps one instalment more. */
    InstalmentPlan replanned(List<Instalment> plan) {
        return new InstalmentPlan(IntStream.range(0, plan.size())
                .mapToObj(i -> i < payments.size() ? payments.get(i).replanned(plan.get(i)) : Payment.of(plan.get(i)))
                .toList());
    }

    public List<Instalment> instalments() {
        return payments.stream().map(Payment::planned).toList();
    }

    public long amountSek() {
        return payments.stream()
                .mapToLong(payment -> payment.planned().amountSek())
                .sum();
    }

    long releasedSek() {
        return payments.stream().mapToLong(Payment::committedSek).sum();
    }

    long paidSek() {
        return confirmed().mapToLong(Payment::committedSek).sum();
    }

    private Stream<Payment> confirmed() {
        return payments.stream().filter(Payment::confirmed);
    }

    public boolean underWay() {
        return payments.stream().anyMatch(Payment::underWay);
    }
}
