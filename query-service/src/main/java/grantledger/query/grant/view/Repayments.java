package grantledger.query.grant.view;

import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.format.Envelope;
import java.util.List;
import java.util.stream.Stream;

/** The steps in getting money back, in that order. */
final class Repayments {

    private Repayments() {}

    static List<Repayment> demanded(List<Repayment> before, RepaymentDemanded e, Envelope at) {
        return with(
                before,
                new Repayment.Demanded(
                        e.amountSek(), e.ground(), e.dueOn(), e.reasons(), e.demandedBy(), at.occurredAt()));
    }

    static List<Repayment> withdrawn(List<Repayment> before, DemandWithdrawn e, Envelope at) {
        return with(before, new Repayment.Withdrawn(e.amountSek(), e.reasons(), at.actor(), at.occurredAt()));
    }

    static List<Repayment> reduced(List<Repayment> before, DemandReduced e, Envelope at) {
        return with(before, new Repayment.Reduced(e.amountSek(), e.ground(), at.occurredAt()));
    }

    static List<Repayment> waived(List<Repayment> before, RepaymentWaived e, Envelope at) {
        return with(before, new Repayment.Waived(e.amountSek(), e.reasons(), at.actor(), at.occurredAt()));
    }

    static List<Repayment> recorded(List<Repayment> before, RepaymentRecorded e, Envelope at) {
        long earlier =
                before.stream().filter(Repayment.Recorded.class::isInstance).count();
        return with(
                before,
                new Repayment.Recorded(
                        (int) earlier + 1,
                        e.amountSek(),
                        e.receivedOn(),
                        e.reference(),
                        e.interestSek(),
                        e.recordedBy(),
                        at.occurredAt(),
                        null));
    }

    static List<Repayment> corrected(List<Repayment> before, RepaymentCorrected e, Envelope at) {
        return before.stream()
                .map(step -> step instanceof Repayment.Recorded one && one.number() == e.repayment()
                        ? one.corrected(e, at.actor(), at.occurredAt())
                        : step)
                .toList();
    }

    private static List<Repayment> with(List<Repayment> before, Repayment step) {
        return Stream.concat(before.stream(), Stream.of(step)).toList();
    }
}
