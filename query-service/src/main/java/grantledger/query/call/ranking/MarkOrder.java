package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of a track, put in order once. They are few, since many applications are scored alike; the applications, which
 * may be tens of thousands, are then compared by a number each.
 */
final class MarkOrder {

    private static final int BITS = 21;
    private static final int MOST = (1 << BITS) - 1;

    private record Number(long total, long shares) {}

    private static final Number NONE = new Number(MOST, 0);

    private final Map<Mark, Number> numbers = new IdentityHashMap<>();

    /** Those that are alike have the same numbers. Shares are compared only where totals are equal. */
    MarkOrder(Collection<Mark> marks, List<Criterion> criteria) {
        Comparator<Mark> byShares = Mark.byShares(criteria);
        Mark last = null;
        Number number = new Number(0, 0);
        for (Mark mark : marks.stream()
                .sorted(Mark.HIGHEST_FIRST.thenComparing(byShares))
                .toList()) {
            if (last != null && Mark.HIGHEST_FIRST.compare(last, mark) != 0) {
                number = new Number(number.total + 1, number.shares + 1);
            } else if (last != null && byShares.compare(last, mark) != 0) {
                number = new Number(number.total, number.shares + 1);
            }
            numbers.put(mark, number);
            last = mark;
        }
    }

    /**
     * A number that is lower for whoever comes first by score, then by priorities met, then by the criteria.
     *
     * @param mark null comes last
     */
    long number(Mark mark, int prioritiesMet) {
        Number number = mark == null ? NONE : numbers.get(mark);
        return number.total << 2 * BITS | (long) (MOST - prioritiesMet) << BITS | number.shares;
    }
}
