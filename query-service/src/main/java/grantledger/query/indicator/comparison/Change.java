package grantledger.query.indicator.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a value differs from a place's first. */
record Change(String since, BigDecimal absolute, BigDecimal percent) {

    static final Change NONE = new Change(null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Change of(BigDecimal first, String since, BigDecimal value) {
        BigDecimal absolute = value.subtract(first);
        return new Change(since, absolute, first.signum() > 0 ? percent(absolute, first) : null);
    }

    private static BigDecimal percent(BigDecimal change, BigDecimal first) {
        return change.multiply(HUNDRED).divide(first, 1, RoundingMode.HALF_UP);
    }
}
