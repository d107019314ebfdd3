package grantledger.query.indicator.questions;

import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.query.answering.Refused;
import grantledger.query.picturing.indicators.IndicatorInWords;
import grantledger.query.reading.RowQuery;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an indicator measures, as it was said last, and how much is published of it.
 *
 * @param valueCount the values that hold; those that were corrected are not counted
 * @param firstPeriod of those; null where nothing is published
 */
public record IndicatorAnswer(
        UUID indicatorId,
        IndicatorArea area,
        String title,
        String unit,
        String definition,
        String source,
        Aggregation aggregation,
        Direction higherIs,
        Instant definedAt,
        long valueCount,
        String firstPeriod,
        String lastPeriod,
        long version,
        long position) {

    /** As JSON; the view's own state, with all its values, is not read. */
    private static final String ROW = """
        definition || jsonb_build_object('indicatorId', id, 'version', version, 'position', position)
        || (select jsonb_build_object('valueCount', count(*), 'firstPeriod', min(period), 'lastPeriod', max(period))
            from view_indicator_value where indicator_id = id and corrected_by is null)\
        """;

    public IndicatorInWords inWords() {
        return new IndicatorInWords(title, unit, source);
    }

    static RowQuery<IndicatorAnswer> rows(JdbcClient database) {
        return RowQuery.json(database, ROW, "view_indicator", "id", IndicatorAnswer.class);
    }

    public static IndicatorAnswer one(UUID id, JdbcClient database) {
        return rows(database).one(id).orElseThrow(() -> Refused.unknown("indicator", id));
    }
}
