package grantledger.command.grant.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What was demanded back, in the order of the demands, and within each the money that was too much out before the money
 * that was forfeited. Money settles claims in that order; what is taken back of them goes the other way.
 */
public record Claims(List<Claim> inOrder) {

    static final Claims NONE = new Claims(List.of());

    /** What happens to a claim, and to how much of it. */
    private interface Change {
        Claim of(Claim claim, long sek);
    }

    Claims demanding(long tooMuchOutSek, long forfeitedSek) {
        List<Claim> more = new ArrayList<>(inOrder);
        if (tooMuchOutSek > 0) {
            more.add(Claim.ofTooMuchOut(tooMuchOutSek));
        }
        if (forfeitedSek > 0) {
            more.add(Claim.ofForfeited(forfeitedSek));
        }
        return new Claims(List.copyOf(more));
    }

    Claims repaying(long sek) {
        return spread(sek, Claim::outstandingSek, Claim::repaying);
    }

    /** A repayment had been less than was thought. */
    Claims unpaying(long sek) {
        return reversed()
                .spread(sek, Claim::repaidSek, (claim, part) -> claim.repaying(-part))
                .reversed();
    }

    Claims waiving(long sek) {
        return spread(sek, Claim::outstandingSek, Claim::waiving);
    }

    Claims withdrawing(long sek) {
        return reversed()
                .spread(sek, Claim::withdrawableSek, Claim::withdrawing)
                .reversed();
    }

    Claims reducing(long sek) {
        return reversed().spread(sek, Claim::outstandingSek, Claim::reducing).reversed();
    }

    /** Less can be forfeited of less money: as if the oldest demand had found it too much out. */
    Claims forgiving(long sek) {
        return spread(sek, Claim::forfeitedSek, Claim::forgiving);
    }

    /** The final report says what was earned, and the demands before it take nothing away from that. */
    Claims forgivingAll() {
        return forgiving(forfeitedSek());
    }

    /** Takes up to {@code sek} from the claims, one after the other, as far as each of them goes. */
    private Claims spread(long sek, ToLongFunction<Claim> limit, Change change) {
        List<Claim> changed = new ArrayList<>();
        long left = sek;
        for (Claim claim : inOrder) {
            long part = Math.min(left, limit.applyAsLong(claim));
            changed.add(part == 0 ? claim : change.of(claim, part));
            left -= part;
        }
        return new Claims(List.copyOf(changed));
    }

    private Claims reversed() {
        List<Claim> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        return new Claims(List.copyOf(reversed));
    }

    public long outstandingSek() {
        return sum(Claim::outstandingSek);
    }

    public long waivedSek() {
        return sum(Claim::waivedSek);
    }

    public long forfeitedSek() {
        return sum(Claim::forfeitedSek);
    }

    public long withdrawableSek() {
        return sum(Claim::withdrawableSek);
    }

    private long sum(ToLongFunction<Claim> sek) {
        return inOrder.stream().mapToLong(sek).sum();
    }
}
