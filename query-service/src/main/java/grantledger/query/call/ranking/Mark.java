package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import grantledger.query.application.scoring.Score;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A score that is compared many thousand times: by its nearest {@code double} first, and exactly where that is too close.
 */
record Mark(Score score, double near) {

    /** Far more than the nearest {@code double} of 0 to 100 is off by. */
    private static final double CLOSE = 1e-9;

    private static final BigFraction NONE = BigFraction.of(-1);

    static final Comparator<Mark> HIGHEST_FIRST = (one, other) -> one == other ? 0 : -one.compareTotal(other);

    static Mark of(Score score) {
        return new Mark(score, score.total().doubleValue());
    }

    /** Whoever reached more on the first criterion comes first, then on the second, and so on. */
    static Comparator<Mark> byShares(List<Criterion> criteria) {
        return (one, other) -> {
            int order = 0;
            for (int i = 0; i < criteria.size() && order == 0 && one != other; i++) {
                String criterion = criteria.get(i).id();
                order = other.share(criterion).compareTo(one.share(criterion));
            }
            return order;
        };
    }

    private int compareTotal(Mark other) {
        return Math.abs(near - other.near) > CLOSE
                ? Double.compare(near, other.near)
                : score.total().compareTo(other.score.total());
    }

    private BigFraction share(String criterion) {
        return score.shares().getOrDefault(criterion, NONE);
    }
}
