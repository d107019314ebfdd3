package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The marks of a track, put in order once. They are few, since many applications are scored alike; the applications, which
 * may be tens of thousands, are then compared by a number each.
 */
final class MarkOrder {

    private static final int BITS = 21;
    private static final int MOST = (1 << BITS) - 1;

    private record Standing(long total, long shares) {}

    private static final Standing NONE = new Standing(MOST, 0);

    private final IdentityHashMap<Mark, Standing> standings = new IdentityHashMap<>();

    /** Those that are alike have the same numbers. Shares are compared only where totals are equal. */
    MarkOrder(Collection<Mark> marks, List<Criterion> criteria) {
        Comparator<Mark> byShares = Mark.byShares(criteria);
        Mark last = null;
        Standing standing = new Standing(0, 0);
        for (Mark mark : marks.stream()
                .sorted(Mark.HIGHEST_FIRST.thenComparing(byShares))
                .toList()) {
            if (last != null && Mark.HIGHEST_FIRST.compare(last, mark) != 0) {
                standing = new Standing(standing.total + 1, standing.shares + 1);
            } else if (last != null && byShares.compare(last, mark) != 0) {
                standing = new Standing(standing.total, standing.shares + 1);
            }
            standings.put(mark, standing);
            last = mark;
        }
    }

    /**
     * A number that is lower for whoever comes first by score, then by priorities met, then by the criteria.
     *
     * @param mark null comes last
     */
    long number(Mark mark, int prioritiesMet) {
        Standing standing = mark == null ? NONE : standings.get(mark);
        return (standing.total << (2 * BITS)) | ((long) (MOST - prioritiesMet) << BITS) | standing.shares;
    }
}
