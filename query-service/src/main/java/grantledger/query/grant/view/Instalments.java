package grantledger.query.grant.view;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The plan of payment, and how far it has been carried out. */
final class Instalments {

    private Instalments() {}

    static List<PlannedInstalment> of(List<Instalment> plan) {
        return adjusted(List.of(), plan);
    }

    /** What has been released stays as it is; the rest follows the new plan. */
    static List<PlannedInstalment> adjusted(List<PlannedInstalment> before, List<Instalment> plan) {
        List<PlannedInstalment> after = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), plan.size()); i++) {
            if (i < before.size() && before.get(i).released()) {
                after.add(before.get(i));
            } else if (i < plan.size()) {
                Instalment p = plan.get(i);
                after.add(new PlannedInstalment(
                        i + 1, p.amountSek(), p.payableOn(), p.afterReport(), false, null, null, null, null));
            }
        }
        return List.copyOf(after);
    }

    static List<PlannedInstalment> released(List<PlannedInstalment> before, PaymentReleased e, Instant at) {
        return replaced(
                before,
                e.instalment(),
                p -> new PlannedInstalment(
                        p.instalment(),
                        e.amountSek(),
                        p.payableOn(),
                        p.afterReport(),
                        true,
                        e.releasedBy(),
                        at,
                        null,
                        null));
    }

    static List<PlannedInstalment> paid(List<PlannedInstalment> before, PaymentConfirmed e) {
        return replaced(
                before,
                e.instalment(),
                p -> new PlannedInstalment(
                        p.instalment(),
                        e.amountSek(),
                        p.payableOn(),
                        p.afterReport(),
                        true,
                        p.releasedBy(),
                        p.releasedAt(),
                        e.paidOn(),
                        e.reference()));
    }

    /** Not sent, or sent back: it waits for a new release. */
    static List<PlannedInstalment> unreleased(List<PlannedInstalment> before, int instalment) {
        return replaced(
                before,
                instalment,
                p -> new PlannedInstalment(
                        p.instalment(), p.amountSek(), p.payableOn(), p.afterReport(), false, null, null, null, null));
    }

    static List<PlannedInstalment> corrected(List<PlannedInstalment> before, PaymentCorrected e) {
        return replaced(
                before,
                e.instalment(),
                p -> new PlannedInstalment(
                        p.instalment(),
                        p.amountSek(),
                        p.payableOn(),
                        p.afterReport(),
                        p.released(),
                        p.releasedBy(),
                        p.releasedAt(),
                        e.paidOn(),
                        e.reference()));
    }

    static boolean isPaid(List<PlannedInstalment> plan, int instalment) {
        return plan.stream().anyMatch(p -> p.instalment() == instalment && p.paidOn() != null);
    }

    static long releasedSek(List<PlannedInstalment> plan) {
        return plan.stream()
                .filter(PlannedInstalment::released)
                .mapToLong(PlannedInstalment::amountSek)
                .sum();
    }

    private static List<PlannedInstalment> replaced(
            List<PlannedInstalment> before, int instalment, UnaryOperator<PlannedInstalment> change) {
        if (before.stream().noneMatch(p -> p.instalment() == instalment)) {
            throw new IllegalStateException("The plan has no instalment " + instalment);
        }
        return before.stream()
                .map(p -> p.instalment() == instalment ? change.apply(p) : p)
                .toList();
    }
}
