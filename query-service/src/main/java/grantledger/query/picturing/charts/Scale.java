package grantledger.query.picturing.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where a number stands between two places of a picture. */
record Scale(BigDecimal least, BigDecimal most, double from, double to) {

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** Begins at nought, or below where some are. */
    static Scale withNought(Collection<BigDecimal> values, double from, double to) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(least, least.compareTo(most) == 0 ? most.add(BigDecimal.ONE) : most, from, to);
    }

    /** Begins and ends at round numbers around the values. */
    static Scale round(Collection<BigDecimal> values, double from, double to) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        BigDecimal step = step(most.subtract(least).signum() == 0 ? BigDecimal.ONE : most.subtract(least));
        BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(low, low.compareTo(high) == 0 ? high.add(step) : high, from, to);
    }

    double at(BigDecimal value) {
        double share = value.subtract(least)
                .divide(most.subtract(least), MathContext.DECIMAL64)
                .doubleValue();
        return from + share * (to - from);
    }

    /** Round numbers from end to end. */
    List<BigDecimal> ticks() {
        BigDecimal step = step(most.subtract(least));
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = least; tick.compareTo(most) <= 0; tick = tick.add(step)) {
            ticks.add(plain(tick));
        }
        return ticks;
    }

    /** A fourth of the width or a little more, so that there are three to five. */
    private static BigDecimal step(BigDecimal width) {
        BigDecimal least = width.divide(BigDecimal.valueOf(4), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
