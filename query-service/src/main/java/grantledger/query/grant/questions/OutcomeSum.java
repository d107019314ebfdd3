package grantledger.query.grant.questions;

import grantledger.events.IndicatorArea;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One measure summed over grants. A sum passes over grants that lack the value; {@code grants} counts all that reported
 * the measure, {@code withOutcome} those that gave an outcome.
 */
record OutcomeSum(
        IndicatorArea area,
        String indicator,
        String unit,
        int grants,
        int withOutcome,
        BigDecimal baseline,
        BigDecimal target,
        BigDecimal outcome) {

    private record Measure(IndicatorArea area, String indicator, String unit) {

        static Measure of(Outcomes.Row row) {
            return new Measure(row.area(), row.indicator().toLowerCase(Locale.ROOT), row.unit());
        }
    }

    static List<OutcomeSum> of(List<Outcomes.Row> rows) {
        Map<Measure, OutcomeSum> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(Measure.of(row), one(row), OutcomeSum::plus));
        return List.copyOf(sums.values());
    }

    private static OutcomeSum one(Outcomes.Row row) {
        return new OutcomeSum(
                row.area(),
                row.indicator(),
                row.unit(),
                1,
                row.outcome() == null ? 0 : 1,
                row.baseline(),
                row.target(),
                row.outcome());
    }

    private OutcomeSum plus(OutcomeSum other) {
        return new OutcomeSum(
                area,
                indicator,
                unit,
                grants + other.grants,
                withOutcome + other.withOutcome,
                sum(baseline, other.baseline),
                sum(target, other.target),
                sum(outcome, other.outcome));
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }
}
