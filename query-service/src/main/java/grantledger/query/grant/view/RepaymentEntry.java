package grantledger.query.grant.view;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.RepaymentGround;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.util.StdConverter;

/**
 * A step in getting money back as it is stored and read by people. The same fields for every step, null where a step has
 * no such thing.
 *
 * @param repayment counts what was received from 1
 * @param reduction why a demand fell by itself
 * @param interestSek came with the repayment, and is in no sum
 * @param correction null unless a repayment had been recorded wrongly; the rest says what is right
 */
public record RepaymentEntry(
        Step step,
        long amountSek,
        RepaymentGround ground,
        LocalDate dueOn,
        DemandReductionGround reduction,
        String reasons,
        Integer repayment,
        LocalDate receivedOn,
        String reference,
        Long interestSek,
        String by,
        Instant at,
        Repayment.Correction correction) {

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
                demand(Step.DEMANDED, it.amountSek(), it.ground(), it.dueOn(), null, it.reasons(), it.by(), it.at());
            case Repayment.Withdrawn it ->
                demand(Step.WITHDRAWN, it.amountSek(), null, null, null, it.reasons(), it.by(), it.at());
            case Repayment.Reduced it ->
                demand(Step.REDUCED, it.amountSek(), null, null, it.ground(), null, null, it.at());
            case Repayment.Waived it ->
                demand(Step.WAIVED, it.amountSek(), null, null, null, it.reasons(), it.by(), it.at());
            case Repayment.Recorded it ->
                new RepaymentEntry(
                        Step.RECORDED,
                        it.amountSek(),
                        null,
                        null,
                        null,
                        null,
                        it.number(),
                        it.receivedOn(),
                        it.reference(),
                        it.interestSek(),
                        it.by(),
                        it.at(),
                        it.correction());
        };
    }

    private static RepaymentEntry demand(
            Step step,
            long amountSek,
            RepaymentGround ground,
            LocalDate dueOn,
            DemandReductionGround reduction,
            String reasons,
            String by,
            Instant at) {
        return new RepaymentEntry(
                step, amountSek, ground, dueOn, reduction, reasons, null, null, null, null, by, at, null);
    }

    private Repayment asStep() {
        return switch (step) {
            case DEMANDED -> new Repayment.Demanded(amountSek, ground, dueOn, reasons, by, at);
            case WITHDRAWN -> new Repayment.Withdrawn(amountSek, reasons, by, at);
            case REDUCED -> new Repayment.Reduced(amountSek, reduction, at);
            case WAIVED -> new Repayment.Waived(amountSek, reasons, by, at);
            case RECORDED ->
                new Repayment.Recorded(repayment, amountSek, receivedOn, reference, interestSek, by, at, correction);
        };
    }

    static Repayment withoutPeople(Repayment repayment) {
        RepaymentEntry it = of(repayment);
        Repayment.Correction correction = it.correction == null
                ? null
                : new Repayment.Correction(it.correction.reasons(), null, it.correction.at());
        return new RepaymentEntry(
                        it.step,
                        it.amountSek,
                        it.ground,
                        it.dueOn,
                        it.reduction,
                        it.reasons,
                        it.repayment,
                        it.receivedOn,
                        it.reference,
                        it.interestSek,
                        null,
                        it.at,
                        correction)
                .asStep();
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
            return entry.asStep();
        }
    }
}
