package grantledger.console.outcomes;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One measure over grants, each by its latest period that counts.
 *
 * @param addsUp whether its unit can be added over grants at all; there are no sums otherwise
 * @param baseline beside the outcome of the grants that gave both, as is {@code target}
 */
public record Sum(
        String area,
        String indicator,
        String unit,
        boolean addsUp,
        int grants,
        int withOutcome,
        Optional<Double> outcome,
        Beside baseline,
        Beside target) {

    /** @param outcome of the same grants that {@code expected} is of */
    public record Beside(int grants, Optional<Double> expected, Optional<Double> outcome) {
        private static Beside of(JsonNode pair) {
            return new Beside(
                    pair.path("grants").asInt(0),
                    Measured.number(pair.path("expected")),
                    Measured.number(pair.path("outcome")));
        }

        /** Whether it says anything. */
        public boolean isThere() {
            return grants > 0 && expected.isPresent();
        }
    }

    static Sum of(JsonNode sum) {
        return new Sum(
                sum.path("area").asString(""),
                sum.path("indicator").asString(""),
                sum.path("unit").asString(""),
                sum.path("addsUp").asBoolean(false),
                sum.path("grants").asInt(0),
                sum.path("withOutcome").asInt(0),
                Measured.number(sum.path("outcome")),
                Beside.of(sum.path("againstBaseline")),
                Beside.of(sum.path("againstTarget")));
    }
}
