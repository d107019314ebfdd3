package grantledger.query.indicator.comparison;

import grantledger.query.indicator.questions.IndicatorAnswer;
import grantledger.query.indicator.questions.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every value of an indicator that holds, by period, since each place is ranked among all. */
final class HoldingValues {

    private HoldingValues() {}

    static SortedMap<String, PeriodFigures> of(IndicatorAnswer indicator, Span span, JdbcClient database) {
        SortedMap<String, PeriodFigures> figures = new TreeMap<>();
        published(indicator, span, database)
                .forEach((period, values) -> figures.put(
                        period,
                        new PeriodFigures(
                                Integer.parseInt(period.substring(0, 4)),
                                values,
                                indicator.aggregation(),
                                indicator.higherIs())));
        return figures;
    }

    private static Map<String, Map<String, Value>> published(
            IndicatorAnswer indicator, Span span, JdbcClient database) {
        Map<String, Map<String, Value>> published = new HashMap<>();
        database.sql("select period, place, value, numerator, denominator, position from view_indicator_value"
                        + " where indicator_id = ? and corrected_by is null and "
                        + span.condition().condition())
                .param(indicator.indicatorId())
                .params(span.condition().parameters())
                .query(row -> {
                    Value value =
                            new Value(row.getBigDecimal(3), row.getBigDecimal(4), row.getBigDecimal(5), row.getLong(6));
                    published
                            .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), value);
                });
        return published;
    }
}
