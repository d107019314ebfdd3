package grantledger.query.grant.money;

/**
 * Every figure of a grant's money at one moment, in whole SEK, by the names that answers give them.
 *
 * @param acceptedCostSek null until the final report is approved
 * @param mayBeReleasedSek what may still be ordered to be paid
 * @param mayBeDemandedSek what a new demand may be about
 * @param underCeilingSek what may still leave the agency, with what has left it and not come back
 * @param demandedSek demanded, and neither withdrawn nor fallen away by itself
 * @param settledAmountSek what the recipient is entitled to, once the final report is approved or the grant closed; else
 *     null
 */
public record Figures(
        long amountSek,
        Long acceptedCostSek,
        long forfeitedSek,
        long entitledSek,
        long releasedSek,
        long paidSek,
        long repaidSek,
        long waivedSek,
        long outstandingSek,
        long tooMuchOutSek,
        long mayBeReleasedSek,
        long mayBeDemandedSek,
        long underCeilingSek,
        long demandedSek,
        Long settledAmountSek) {

    static Figures of(Money money, long earnedSek) {
        long forfeited = money.claims().forfeitedSek();
        long entitled = earnedSek - forfeited;
        long waived = money.claims().waivedSek();
        long repaid = money.repayments().sumSek();
        long out = money.payments().releasedSek() - repaid;
        long held = money.payments().paidSek() - repaid - waived;
        long outstanding = money.claims().outstandingSek();
        long most = Math.min(money.amountSek(), entitled + waived);
        return new Figures(
                money.amountSek(),
                money.accepted() == null ? null : Long.valueOf(money.accepted().costSek()),
                forfeited,
                entitled,
                money.payments().releasedSek(),
                money.payments().paidSek(),
                repaid,
                waived,
                outstanding,
                Math.max(0, held - entitled),
                Math.max(0, most - out),
                Math.max(0, held - outstanding),
                money.closed() ? out : Math.max(out, money.accepted() == null ? money.amountSek() : most),
                money.claims().demandedSek(),
                money.accepted() == null && !money.closed() ? null : Long.valueOf(entitled));
    }

    /** Demanded, or out above what the recipient is entitled to, on its way to the bank included. */
    public boolean somethingIsOwed() {
        return outstandingSek > 0 || releasedSek - repaidSek - waivedSek > entitledSek;
    }
}
