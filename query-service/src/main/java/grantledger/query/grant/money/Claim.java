package grantledger.query.grant.money;

/**
 * A part of a demand: what was too much out anyway, or what is forfeited by it. What was withdrawn is no part of it any
 * more.
 *
 * @param outstandingSek to come yet
 * @param reducedSek fell away by itself
 * @param repaidSek came back
 * @param waivedSek need not come back
 * @param forfeitedSek what it takes of the right to the money
 */
record Claim(long outstandingSek, long reducedSek, long repaidSek, long waivedSek, long forfeitedSek) {

    static Claim of(long sek, long forfeitedSek) {
        return new Claim(sek, 0, 0, 0, forfeitedSek);
    }

    /** Less than nothing when a repayment turns out to have been smaller. */
    Claim repaid(long sek) {
        return new Claim(outstandingSek - sek, reducedSek, repaidSek + sek, waivedSek, forfeitedSek);
    }

    Claim waived(long sek) {
        return new Claim(outstandingSek - sek, reducedSek, repaidSek, waivedSek + sek, forfeitedSek);
    }

    Claim reduced(long sek) {
        return new Claim(outstandingSek - sek, reducedSek + sek, repaidSek, waivedSek, forfeitedSek);
    }

    Claim restored(long sek) {
        return new Claim(outstandingSek, reducedSek, repaidSek, waivedSek, forfeitedSek - sek);
    }

    /** First what is to come, then what fell away, and last what came back: that came unasked then. */
    Claim withdrawn(long sek) {
        long ofOutstanding = Math.min(sek, outstandingSek);
        long ofReduced = Math.min(sek - ofOutstanding, reducedSek);
        return new Claim(
                outstandingSek - ofOutstanding,
                reducedSek - ofReduced,
                repaidSek - (sek - ofOutstanding - ofReduced),
                waivedSek,
                forfeitedSek - Math.min(sek, forfeitedSek));
    }

    long withdrawableSek() {
        return outstandingSek + reducedSek + repaidSek;
    }

    /** Without what fell away by itself. */
    long demandedSek() {
        return outstandingSek + repaidSek + waivedSek;
    }
}
