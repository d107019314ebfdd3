package grantledger.query.grant.view;

import grantledger.events.DemandReductionGround;
import grantledger.events.RepaymentGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.util.StdConverter;

/**
 * A step in getting money back as it is stored and read by people: demanded on a ground, withdrawn or waived for
 * reasons, reduced by itself, or recorded as received. The same fields for every step, null where a step has no such thing.
 */
public record RepaymentEntry(
        Step step,
        long amountSek,
        RepaymentGround ground,
        LocalDate dueOn,
        String reasons,
        LocalDate receivedOn,
        String reference,
        Instant at) {

    public enum Step {
        DEMANDED,
        WITHDRAWN,
        REDUCED,
        WAIVED,
        RECORDED
    }

    public static List<RepaymentEntry> all(List<Repayment> repayments) {
        return repayments.stream().map(RepaymentEntry::of).toList();
    }

    private static RepaymentEntry of(Repayment repayment) {
        return switch (repayment) {
            case Repayment.Demanded it ->
                new RepaymentEntry(Step.DEMANDED, it.amountSek(), it.ground(), it.dueOn(), null, null, null, it.at());
            case Repayment.Withdrawn it ->
                new RepaymentEntry(Step.WITHDRAWN, it.amountSek(), null, null, it.reasons(), null, null, it.at());
            case Repayment.Reduced it ->
                new RepaymentEntry(
                        Step.REDUCED, it.amountSek(), null, null, it.ground().name(), null, null, it.at());
            case Repayment.Waived it ->
                new RepaymentEntry(Step.WAIVED, it.amountSek(), null, null, it.reasons(), null, null, it.at());
            case Repayment.Recorded it ->
                new RepaymentEntry(
                        Step.RECORDED, it.amountSek(), null, null, null, it.receivedOn(), it.reference(), it.at());
        };
    }

    private Repayment repayment() {
        return switch (step) {
            case DEMANDED -> new Repayment.Demanded(amountSek, ground, dueOn, at);
            case WITHDRAWN -> new Repayment.Withdrawn(amountSek, reasons, at);
            case REDUCED -> new Repayment.Reduced(amountSek, DemandReductionGround.valueOf(reasons), at);
            case WAIVED -> new Repayment.Waived(amountSek, reasons, at);
            case RECORDED -> new Repayment.Recorded(amountSek, receivedOn, reference, at);
        };
    }

    /** How the mapper writes a repayment. */
    static final class Written extends StdConverter<Repayment, RepaymentEntry> {

        @Override
        public RepaymentEntry convert(Repayment repayment) {
            return of(repayment);
        }
    }

    /** How the mapper reads one. */
    static final class Read extends StdConverter<RepaymentEntry, Repayment> {

        @Override
        public Repayment convert(RepaymentEntry entry) {
            return entry.repayment();
        }
    }
}
