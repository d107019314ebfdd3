package grantledger.query.grant.money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The claims of all demands, the oldest first, and of one demand what was too much out before what is forfeited. Money
 * settles them in that order; what is taken back of demands is taken from the other end.
 */
record Claims(List<Claim> inOrder) {

    static final Claims NONE = new Claims(List.of());

    /** What becomes of a claim of which {@code sek} is concerned. */
    private interface Share {
        Claim of(Claim claim, long sek);
    }

    /** @param tooMuchOutSek what of it forfeits nothing */
    Claims demanded(long sek, long tooMuchOutSek) {
        long forfeitedSek = sek - tooMuchOutSek;
        List<Claim> more = new ArrayList<>(inOrder);
        if (tooMuchOutSek > 0) {
            more.add(Claim.of(tooMuchOutSek, 0));
        }
        if (forfeitedSek > 0) {
            more.add(Claim.of(forfeitedSek, forfeitedSek));
        }
        return new Claims(List.copyOf(more));
    }

    Claims withdrawn(long sek) {
        return newestFirst()
                .shared(sek, Claim::withdrawableSek, Claim::withdrawn)
                .newestFirst();
    }

    Claims reduced(long sek) {
        return newestFirst().shared(sek, Claim::outstandingSek, Claim::reduced).newestFirst();
    }

    Claims waived(long sek) {
        return shared(sek, Claim::outstandingSek, Claim::waived);
    }

    Claims repaid(long sek) {
        return shared(sek, Claim::outstandingSek, Claim::repaid);
    }

    Claims repaidLess(long sek) {
        return newestFirst()
                .shared(sek, Claim::repaidSek, (claim, part) -> claim.repaid(-part))
                .newestFirst();
    }

    /** Of less money less can be forfeited: the oldest demands turn out to be about money that was too much out. */
    Claims restored(long sek) {
        return shared(sek, Claim::forfeitedSek, Claim::restored);
    }

    long outstandingSek() {
        return sum(Claim::outstandingSek);
    }

    long waivedSek() {
        return sum(Claim::waivedSek);
    }

    long forfeitedSek() {
        return sum(Claim::forfeitedSek);
    }

    long demandedSek() {
        return sum(Claim::demandedSek);
    }

    /** From each claim in turn as much as it has, until {@code sek} is reached. */
    private Claims shared(long sek, ToLongFunction<Claim> most, Share share) {
        List<Claim> after = new ArrayList<>();
        long left = sek;
        for (Claim claim : inOrder) {
            long part = Math.min(left, most.applyAsLong(claim));
            after.add(share.of(claim, part));
            left -= part;
        }
        return new Claims(List.copyOf(after));
    }

    private Claims newestFirst() {
        return new Claims(List.copyOf(inOrder.reversed()));
    }

    private long sum(ToLongFunction<Claim> sek) {
        return inOrder.stream().mapToLong(sek).sum();
    }
}
