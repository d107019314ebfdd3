package grantledger.query.grant.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * What went out and what came back.
 *
 * @param outstandingSek demanded, and neither waived nor repaid
 * @param settledAmountSek what the recipient keeps in the end, as last told; null until it is settled
 */
public record Money(
        long paidSek,
        long demandedSek,
        long waivedSek,
        long repaidSek,
        long outstandingSek,
        Long settledAmountSek,
        List<Repayment> repayments) {

    static final Money NONE = new Money(0, 0, 0, 0, 0, null, List.of());

    Money paid(long amountSek) {
        return new Money(
                paidSek + amountSek, demandedSek, waivedSek, repaidSek, outstandingSek, settledAmountSek, repayments);
    }

    Money settled(long amountSek) {
        return new Money(paidSek, demandedSek, waivedSek, repaidSek, outstandingSek, amountSek, repayments);
    }

    Money then(Repayment repayment) {
        long amountSek = repayment.amountSek();
        return switch (repayment) {
            case Repayment.Demanded _ -> sums(demandedSek + amountSek, waivedSek, repaidSek, repayment);
            case Repayment.Waived _ -> sums(demandedSek, waivedSek + amountSek, repaidSek, repayment);
            case Repayment.Recorded _ -> sums(demandedSek, waivedSek, repaidSek + amountSek, repayment);
        };
    }

    /**
     * Demanded money that is outstanding, or money out above the settled amount; 0 when nothing is owed. Money is out
     * once it is released, whether or not the bank has confirmed it. A waiver has raised the settled amount.
     */
    long owedSek(long releasedSek) {
        long aboveSettled = settledAmountSek == null ? 0 : releasedSek - repaidSek - settledAmountSek;
        return Math.max(outstandingSek, Math.max(aboveSettled, 0));
    }

    private Money sums(long demanded, long waived, long repaid, Repayment last) {
        return new Money(
                paidSek,
                demanded,
                waived,
                repaid,
                Math.max(demanded - waived - repaid, 0),
                settledAmountSek,
                Stream.concat(repayments.stream(), Stream.of(last)).toList());
    }
}
