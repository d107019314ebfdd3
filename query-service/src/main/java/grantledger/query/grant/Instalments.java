package grantledger.query.grant;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The plan of payment, and how far it has been carried out. */
final class Instalments {

    /**
     * One part of the payment. {@code amountSek} is what is planned and, once released, what is paid.
     *
     * @param instalment counts from 1
     * @param afterReport not released until a progress report has been approved
     */
    public record Planned(
            int instalment,
            long amountSek,
            LocalDate payableOn,
            boolean afterReport,
            boolean released,
            String releasedBy,
            Instant releasedAt,
            LocalDate paidOn,
            String reference) {}

    private Instalments() {}

    static List<Planned> of(List<Instalment> plan) {
        return adjusted(List.of(), plan);
    }

    /** What has been released stays as it is; the rest follows the new plan. */
    static List<Planned> adjusted(List<Planned> before, List<Instalment> plan) {
        List<Planned> after = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), plan.size()); i++) {
            if (i < before.size() && before.get(i).released()) {
                after.add(before.get(i));
            } else if (i < plan.size()) {
                Instalment p = plan.get(i);
                after.add(new Planned(
                        i + 1, p.amountSek(), p.payableOn(), p.afterReport(), false, null, null, null, null));
            }
        }
        return List.copyOf(after);
    }

    static List<Planned> released(List<Planned> before, PaymentReleased e, Instant at) {
        return replaced(before, e.instalment(), p -> new Planned(
                p.instalment(), e.amountSek(), p.payableOn(), p.afterReport(), true, e.releasedBy(), at, null, null));
    }

    static List<Planned> paid(List<Planned> before, PaymentConfirmed e) {
        return replaced(before, e.instalment(), p -> new Planned(
                p.instalment(), e.amountSek(), p.payableOn(), p.afterReport(), true, p.releasedBy(), p.releasedAt(),
                e.paidOn(), e.reference()));
    }

    private static List<Planned> replaced(List<Planned> before, int instalment, UnaryOperator<Planned> change) {
        if (before.stream().noneMatch(p -> p.instalment() == instalment)) {
            throw new IllegalStateException("The plan has no instalment " + instalment);
        }
        return before.stream().map(p -> p.instalment() == instalment ? change.apply(p) : p).toList();
    }
}
