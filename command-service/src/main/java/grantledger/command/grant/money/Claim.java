package grantledger.command.grant.money;

/**
 * The part of a demand that is alike: money that was too much out anyway, or money to which the right was forfeited.
 *
 * @param demandedSek    what was claimed at first
 * @param outstandingSek what of it is to come yet
 * @param repaidSek      what of it came back and is claimed still
 * @param waivedSek      what of it need not come back
 * @param withdrawnSek   what of it had been claimed wrongly
 * @param forfeitedSek   what it takes away of the right to the money
 */
record Claim(
        long demandedSek, long outstandingSek, long repaidSek, long waivedSek, long withdrawnSek, long forfeitedSek) {

    static Claim ofTooMuchOut(long sek) {
        return new Claim(sek, sek, 0, 0, 0, 0);
    }

    static Claim ofForfeited(long sek) {
        return new Claim(sek, sek, 0, 0, 0, sek);
    }

    long withdrawableSek() {
        return demandedSek - waivedSek - withdrawnSek;
    }

    Claim repaying(long sek) {
        return new Claim(demandedSek, outstandingSek - sek, repaidSek + sek, waivedSek, withdrawnSek, forfeitedSek);
    }

    Claim waiving(long sek) {
        return new Claim(demandedSek, outstandingSek - sek, repaidSek, waivedSek + sek, withdrawnSek, forfeitedSek);
    }

    Claim reducing(long sek) {
        return new Claim(demandedSek, outstandingSek - sek, repaidSek, waivedSek, withdrawnSek, forfeitedSek);
    }

    Claim forgiving(long sek) {
        return new Claim(demandedSek, outstandingSek, repaidSek, waivedSek, withdrawnSek, forfeitedSek - sek);
    }

    /** What was outstanding goes first, and what had been repaid last: that came unasked then. */
    Claim withdrawing(long sek) {
        long neitherComingNorBack = withdrawableSek() - outstandingSek - repaidSek;
        long ofOutstanding = Math.min(sek, outstandingSek);
        long ofRepaid = Math.max(0, sek - ofOutstanding - neitherComingNorBack);
        return new Claim(
                demandedSek,
                outstandingSek - ofOutstanding,
                repaidSek - ofRepaid,
                waivedSek,
                withdrawnSek + sek,
                forfeitedSek - Math.min(sek, forfeitedSek));
    }
}
