package grantledger.console.indicators;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value of a place in a period, as it was published.
 *
 * @param position of its publication
 * @param correctedBy the position of the publication that corrects it
 */
public record Published(
        String place,
        String placeName,
        String period,
        Optional<Double> value,
        Optional<Double> numerator,
        Optional<Double> denominator,
        long position,
        String publishedAt,
        String note,
        Optional<Long> correctedBy) {

    static Published of(JsonNode row) {
        return new Published(
                row.path("place").asString(""),
                row.path("placeName").asString(""),
                row.path("period").asString(""),
                Indicator.decimal(row.path("value")),
                Indicator.decimal(row.path("numerator")),
                Indicator.decimal(row.path("denominator")),
                row.path("position").asLong(0),
                row.path("publishedAt").asString(""),
                row.path("note").asString(""),
                Indicator.whole(row.path("correctedBy")));
    }

    public boolean holds() {
        return correctedBy.isEmpty();
    }
}
