package grantledger.console.indicators;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is measured, and how much is published of it.
 *
 * @param firstPeriod with {@code lastPeriod} empty where nothing is published
 */
public record Indicator(
        String id,
        String area,
        String title,
        String unit,
        String definition,
        String source,
        String aggregation,
        String higherIs,
        String definedAt,
        long values,
        String firstPeriod,
        String lastPeriod) {

    static Indicator of(JsonNode answer) {
        return new Indicator(
                answer.path("indicatorId").asString(""),
                answer.path("area").asString(""),
                answer.path("title").asString(""),
                answer.path("unit").asString(""),
                answer.path("definition").asString(""),
                answer.path("source").asString(""),
                answer.path("aggregation").asString(""),
                answer.path("higherIs").asString(""),
                answer.path("definedAt").asString(""),
                answer.path("valueCount").asLong(0),
                answer.path("firstPeriod").asString(""),
                answer.path("lastPeriod").asString(""));
    }

    public boolean isPublished() {
        return values > 0;
    }

    static Optional<Double> decimal(JsonNode value) {
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }

    static Optional<Long> whole(JsonNode value) {
        return value.isNumber() ? Optional.of(value.asLong()) : Optional.empty();
    }
}
