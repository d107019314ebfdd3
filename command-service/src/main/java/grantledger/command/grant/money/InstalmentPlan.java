package grantledger.command.grant.money;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The instalments, and what became of each. Their numbers count from 1 and keep their meaning. */
public record InstalmentPlan(List<Payment> payments) {

    public static InstalmentPlan of(List<Instalment> plan) {
        return new InstalmentPlan(plan.stream().map(Payment::of).toList());
    }

    public Payment payment(int number) {
        return payments.get(number - 1);
    }

    public InstalmentPlan releasing(PaymentReleased it) {
        return replacing(it.instalment(), payment -> payment.releasing(it));
    }

    public InstalmentPlan confirming(PaymentConfirmed it) {
        return replacing(it.instalment(), payment -> payment.confirming(it));
    }

    public InstalmentPlan correcting(PaymentCorrected it) {
        return replacing(it.instalment(), payment -> payment.correcting(it));
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

    /** What is planned of instalments that are not released. */
    public long unreleasedSek() {
        return payments.stream()
                .filter(payment -> !payment.released())
                .mapToLong(payment -> payment.planned().amountSek())
                .sum();
    }

    /** How many instalments that waited for a report have been released. */
    public int releasedAfterReport() {
        return (int) payments.stream()
                .filter(payment -> payment.released() && payment.planned().afterReport())
                .count();
    }

    /** Some payment is on its way to the bank. */
    public boolean underWay() {
        return payments.stream().anyMatch(Payment::underWay);
    }
}
