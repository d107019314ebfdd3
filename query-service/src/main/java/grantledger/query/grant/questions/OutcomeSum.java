package grantledger.query.grant.questions;

import grantledger.events.IndicatorArea;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

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
    record Comparison(int grants, BigDecimal expected, BigDecimal outcome) {}

    /** Of all rows of one measure, each grant's that counts. */
    static final String COLUMNS = """
        area, min(indicator), min(unit), count(*), count(outcome), sum(outcome),
        count(*) filter (where target is not null and outcome is not null),
        sum(target) filter (where outcome is not null), sum(outcome) filter (where target is not null),
        count(*) filter (where baseline is not null and outcome is not null),
        sum(baseline) filter (where outcome is not null), sum(outcome) filter (where baseline is not null)\
        """;

    static final String MEASURE = "area, lower(indicator), lower(unit)";

    static OutcomeSum from(ResultSet row, int number) throws SQLException {
        String unit = row.getString(3);
        boolean addsUp = Unit.addsUp(unit, row.getString(2));
        return new OutcomeSum(
                IndicatorArea.valueOf(row.getString(1)),
                row.getString(2),
                unit,
                addsUp,
                row.getInt(4),
                row.getInt(5),
                addsUp ? row.getBigDecimal(6) : null,
                comparison(row, 7, addsUp),
                comparison(row, 10, addsUp));
    }

    private static Comparison comparison(ResultSet row, int first, boolean addsUp) throws SQLException {
        return new Comparison(
                row.getInt(first),
                addsUp ? row.getBigDecimal(first + 1) : null,
                addsUp ? row.getBigDecimal(first + 2) : null);
    }
}
