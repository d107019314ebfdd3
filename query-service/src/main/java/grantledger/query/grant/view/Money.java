package grantledger.query.grant.view;

import java.time.LocalDate;
import java.util.ArrayList;
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

    Money unsettled() {
        return new Money(paidSek, demandedSek, waivedSek, repaidSek, outstandingSek, null, repayments);
    }

    /** @param repayment from 1, in the order they were recorded */
    Money corrected(int repayment, long amountSek, LocalDate receivedOn, String reference) {
        List<Repayment> now = new ArrayList<>(repayments);
        int recorded = 0;
        long difference = 0;
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) instanceof Repayment.Recorded wrong && ++recorded == repayment) {
                difference = amountSek - wrong.amountSek();
                now.set(i, new Repayment.Recorded(amountSek, receivedOn, reference, wrong.at()));
            }
        }
        return new Money(
                paidSek,
                demandedSek,
                waivedSek,
                repaidSek + difference,
                Math.max(demandedSek - waivedSek - repaidSek - difference, 0),
                settledAmountSek,
                List.copyOf(now));
    }

    Money then(Repayment repayment) {
        long amountSek = repayment.amountSek();
        return switch (repayment) {
            case Repayment.Demanded _ -> sums(demandedSek + amountSek, waivedSek, repaidSek, repayment);
            case Repayment.Withdrawn _, Repayment.Reduced _ ->
                sums(demandedSek - amountSek, waivedSek, repaidSek, repayment);
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
