package grantledger.query.indicator.questions;

import grantledger.query.reading.RowQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a series, as they are published. */
final class PublishedRows {

    private static final String COLUMNS = """
        place, period, year, value, numerator, denominator, position, published_at, note, corrected_by\
        """;

    private PublishedRows() {}

    /** @param places whose rows they are; none for all */
    static RowQuery<Series.Row> of(UUID indicator, List<AskedPlace> places, Span span, JdbcClient database) {
        RowQuery<Series.Row> rows = new RowQuery<>(
                        database, COLUMNS, "view_indicator_value", "place, period, publication", (row, _) -> shown(row))
                .equal("indicator_id", indicator)
                .within(span.condition());
        if (!places.isEmpty()) {
            String[] codes = places.stream()
                    .flatMap(place -> place.codes().stream())
                    .distinct()
                    .toArray(String[]::new);
            rows.where("place = any (?)", (Object) codes);
        }
        return rows;
    }

    private static Series.Row shown(ResultSet row) throws SQLException {
        String place = row.getString("place");
        long correctedBy = row.getLong("corrected_by");
        return new Series.Row(
                place,
                AskedPlace.nameIn(row.getInt("year"), place),
                PlaceKind.of(place),
                row.getString("period"),
                row.getBigDecimal("value"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getLong("position"),
                Instant.parse(row.getString("published_at") + "Z"),
                row.getString("note"),
                correctedBy == 0 ? null : Long.valueOf(correctedBy));
    }
}
