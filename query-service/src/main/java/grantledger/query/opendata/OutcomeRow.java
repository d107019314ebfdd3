package grantledger.query.opendata;

import grantledger.events.IndicatorArea;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

record OutcomeRow(
        @Says("The grant that is reported on") UUID grantId,

        @Says("The report that tells it, by its number among those of the grant")
        int report,

        @Says("The measure's number in the report, from 1") int number,
        @Says("The area that the measure is of") IndicatorArea area,
        @Says("What is measured") String indicator,
        @Says("What it is measured in") String unit,

        @Says(value = "What it was before, in that unit", optional = true)
        BigDecimal baseline,

        @Says(value = "What it was to become, in that unit", optional = true)
        BigDecimal target,

        @Says(value = "What it has become, in that unit", optional = true)
        BigDecimal outcome,

        @Says("Whether no later period of the grant tells of the measure, in a report that is not sent back")
        boolean latest,

        @Says("Whether the row goes into sums: the grant's latest of the measure in an approved report, while the"
                + " grant is in force")
        boolean counted) {

    static final String COLUMNS = """
        grant_id, report, nth, area, indicator, unit, baseline, target, outcome, latest,
        in_force and latest_in_state and state = 'approved'\
        """;

    static OutcomeRow from(ResultSet row, int number) throws SQLException {
        return new OutcomeRow(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                IndicatorArea.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBoolean(10),
                row.getBoolean(11));
    }
}
