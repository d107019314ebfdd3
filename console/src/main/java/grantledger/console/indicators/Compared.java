package grantledger.console.indicators;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A place in a period, with what was granted and paid there then.
 *
 * @param basis PUBLISHED, or how the value follows from the municipalities; empty without a value
 * @param granted with {@code paid} empty where the reader may not see it, and for areas inside a municipality
 */
public record Compared(
        String place,
        String placeName,
        String kind,
        String period,
        Optional<Double> value,
        String basis,
        String changeSince,
        Optional<Double> change,
        Optional<Long> rank,
        Optional<Long> ranked,
        Optional<Long> granted,
        Optional<Long> paid) {

    static Compared of(JsonNode row) {
        return new Compared(
                row.path("place").asString(""),
                row.path("placeName").asString(""),
                row.path("kind").asString(""),
                row.path("period").asString(""),
                Indicator.decimal(row.path("value")),
                row.path("basis").asString(""),
                row.path("changeSince").asString(""),
                Indicator.decimal(row.path("change")),
                Indicator.whole(row.path("rank")),
                Indicator.whole(row.path("ranked")),
                Indicator.whole(row.path("grantedAmountSek")),
                Indicator.whole(row.path("paidSek")));
    }

    public boolean follows() {
        return !basis.isEmpty() && !basis.equals("PUBLISHED");
    }
}
