package grantledger.query.indicator.comparison;

import java.math.BigDecimal;

/**
 * A value that holds for a place and period.
 *
 * @param numerator and {@code denominator}: what it is a quotient of; both null where that was not said
 * @param position of its publication
 */
record Value(BigDecimal value, BigDecimal numerator, BigDecimal denominator, long position) {

    boolean hasWeight() {
        return numerator != null && denominator != null;
    }
}
