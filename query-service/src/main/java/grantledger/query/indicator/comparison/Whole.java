package grantledger.query.indicator.comparison;

import grantledger.events.IndicatorEvent.Aggregation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A county, or the country, as what its municipalities make of it. Values are added only where the indicator's are sums. A
 * mean is the sum of the numerators over that of the denominators, which is the mean of the municipalities' exact values,
 * each weighted by its denominator; it has one decimal more than the values.
 *
 * @param municipalities how many there were
 * @param values of those that have one
 */
record Whole(int municipalities, List<Value> values) {

    /** A value is its numerator by its denominator as it is, in percent, or per so many. */
    private static final List<Long> SCALES = List.of(1L, 100L, 1_000L, 10_000L, 100_000L);

    Figure figure(Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> figure(Basis.SUM_OF_MUNICIPALITIES, values, Whole::sum);
            case MEAN ->
                figure(
                        Basis.MEAN_OF_MUNICIPALITIES,
                        values.stream().filter(Value::hasWeight).toList(),
                        Whole::mean);
            case NONE -> Figure.NONE;
        };
    }

    private Figure figure(Basis basis, List<Value> usable, Function<List<Value>, BigDecimal> made) {
        boolean all = municipalities > 0 && usable.size() == municipalities;
        return new Figure(all ? made.apply(usable) : null, all ? basis : null, municipalities, usable.size(), null);
    }

    private static BigDecimal sum(List<Value> values) {
        return sum(values.stream().map(Value::value));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<Value> values) {
        BigDecimal numerator = sum(values.stream().map(Value::numerator));
        BigDecimal denominator = sum(values.stream().map(Value::denominator));
        BigDecimal weighted = sum(values.stream().map(value -> value.value().multiply(value.denominator())));
        return numerator
                .multiply(scale(numerator, weighted))
                .divide(denominator, decimals(values) + 1, RoundingMode.HALF_UP);
    }

    /** The one at which the numerators come nearest to the values, which are rounded. */
    private static BigDecimal scale(BigDecimal numerator, BigDecimal weighted) {
        return SCALES.stream()
                .map(BigDecimal::valueOf)
                .min(Comparator.comparing(
                        scale -> numerator.multiply(scale).subtract(weighted).abs()))
                .orElseThrow();
    }

    private static int decimals(List<Value> values) {
        return values.stream()
                .mapToInt(value -> value.value().stripTrailingZeros().scale())
                .map(scale -> Math.max(0, scale))
                .max()
                .orElseThrow();
    }
}
