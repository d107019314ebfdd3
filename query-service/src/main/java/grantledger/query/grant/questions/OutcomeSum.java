package grantledger.query.grant.questions;

import grantledger.events.IndicatorArea;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One measure over grants, each by its latest period that counts.
 *
 * @param addsUp whether the unit can be added over grants at all; if not, no sum is given, only how many there are
 * @param grants how many reported the measure
 * @param withOutcome how many of them gave an outcome
 * @param outcome the sum over those; null where there is none
 * @param againstTarget over the grants that gave both a target and an outcome
 * @param againstBaseline over the grants that gave both a baseline and an outcome
 */
record OutcomeSum(
        IndicatorArea area,
        String indicator,
        String unit,
        boolean addsUp,
        int grants,
        int withOutcome,
        BigDecimal outcome,
        Comparison againstTarget,
        Comparison againstBaseline) {

    /**
     * Two sums over the same grants.
     *
     * @param grants how many they are
     * @param expected the sum of targets, or of baselines; null where there is none
     * @param outcome the sum of the outcomes of the same grants
     */
    record Comparison(int grants, BigDecimal expected, BigDecimal outcome) {

        private static Comparison of(
                List<Outcomes.Row> rows, Function<Outcomes.Row, BigDecimal> expected, boolean addsUp) {
            List<Outcomes.Row> both = rows.stream()
                    .filter(row -> expected.apply(row) != null && row.outcome() != null)
                    .toList();
            return new Comparison(
                    both.size(), addsUp ? sum(both, expected) : null, addsUp ? sum(both, Outcomes.Row::outcome) : null);
        }
    }

    private record Measure(IndicatorArea area, String indicator, String unit) {

        static Measure of(Outcomes.Row row) {
            return new Measure(row.area(), lower(row.indicator()), lower(row.unit()));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** @param rows one for each grant and measure */
    static List<OutcomeSum> of(List<Outcomes.Row> rows) {
        Map<Measure, List<Outcomes.Row>> measures =
                rows.stream().collect(Collectors.groupingBy(Measure::of, LinkedHashMap::new, Collectors.toList()));
        return measures.values().stream().map(OutcomeSum::over).toList();
    }

    private static OutcomeSum over(List<Outcomes.Row> rows) {
        Outcomes.Row first = rows.getFirst();
        boolean addsUp = Unit.addsUp(first.unit(), first.indicator());
        return new OutcomeSum(
                first.area(),
                first.indicator(),
                first.unit(),
                addsUp,
                rows.size(),
                (int) rows.stream().filter(row -> row.outcome() != null).count(),
                addsUp ? sum(rows, Outcomes.Row::outcome) : null,
                Comparison.of(rows, Outcomes.Row::target, addsUp),
                Comparison.of(rows, Outcomes.Row::baseline, addsUp));
    }

    private static BigDecimal sum(List<Outcomes.Row> rows, Function<Outcomes.Row, BigDecimal> value) {
        return rows.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
