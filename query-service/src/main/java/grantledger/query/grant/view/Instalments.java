package grantledger.query.grant.view;

import grantledger.events.GrantEvent.Instalment;
import grantledger.query.grant.reporting.AwaitedReports;
import grantledger.query.grant.reporting.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The plan of payment, and how far it has been carried out. */
final class Instalments {

    private Instalments() {}

    static List<PlannedInstalment> of(List<Instalment> plan, List<Report> reports) {
        AwaitedReports awaited = new AwaitedReports(reports);
        List<PlannedInstalment> planned = new ArrayList<>();
        for (Instalment p : plan) {
            planned.add(PlannedInstalment.planned(
                    planned.size() + 1, p.amountSek(), p.payableOn(), p.afterReport(), awaited.by(p)));
        }
        return List.copyOf(planned);
    }

    /** What has been released stays released; the rest follows the new plan. */
    static List<PlannedInstalment> replanned(
            List<PlannedInstalment> before, List<Instalment> plan, List<Report> reports) {
        List<PlannedInstalment> planned = of(plan, reports);
        List<PlannedInstalment> after = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), planned.size()); i++) {
            if (i >= before.size()) {
                after.add(planned.get(i));
            } else if (i < planned.size()) {
                after.add(before.get(i).replanned(planned.get(i)));
            } else if (before.get(i).released()) {
                after.add(before.get(i));
            }
        }
        return List.copyOf(after);
    }

    static List<PlannedInstalment> changed(
            List<PlannedInstalment> before, int instalment, UnaryOperator<PlannedInstalment> change) {
        if (before.stream().noneMatch(p -> p.instalment() == instalment)) {
            throw new IllegalStateException("The plan has no instalment " + instalment);
        }
        return before.stream()
                .map(p -> p.instalment() == instalment ? change.apply(p) : p)
                .toList();
    }
}
