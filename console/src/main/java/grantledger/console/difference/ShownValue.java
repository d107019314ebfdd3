package grantledger.console.difference;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A value of a field as people write it. */
final class ShownValue {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    /** Which values of the contract a field may have, by its name. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("status", List.of("status", "grantStatus")),
            Map.entry("track", List.of("track")),
            Map.entry("type", List.of("applicantType")),
            Map.entry("focusArea", List.of("focusArea")),
            Map.entry("municipalSupport", List.of("municipalSupport")),
            Map.entry("outcome", List.of("outcome", "appealOutcome")),
            Map.entry("appealOutcome", List.of("appealOutcome")),
            Map.entry("kind", List.of("decisionKind", "reportKind", "undonePayment", "ending")),
            Map.entry("state", List.of("reportState", "recommendationState", "changeState")),
            Map.entry("ground", List.of("ground", "dismissalGround")),
            Map.entry("goalFulfilment", List.of("goalFulfilment")),
            Map.entry("step", List.of("repaymentStep")),
            Map.entry("reduction", List.of("reduction")),
            Map.entry("selectedForReview", List.of("reviewGround")),
            Map.entry("endedBecause", List.of("setAsideGround")));

    private ShownValue() {}

    /** Empty where there is none. */
    static String of(Wording wording, String field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBoolean()) {
            return wording.value("truth", value.asString());
        }
        if (value.isNumber()) {
            return number(wording, field, value);
        }
        return text(wording, field, value.asString());
    }

    private static String number(Wording wording, String field, JsonNode value) {
        if (field.endsWith("Sek")) {
            return wording.sek(value.asLong());
        }
        return value.isIntegralNumber() ? wording.number(value.asLong()) : wording.decimal(value.asDouble());
    }

    private static String text(Wording wording, String field, String text) {
        if (TIME.matcher(text).matches()) {
            return wording.time(text);
        }
        return KINDS.getOrDefault(field, List.of()).stream()
                .filter(kind -> wording.has("value." + kind + "." + text))
                .findFirst()
                .map(kind -> wording.value(kind, text))
                .orElse(text);
    }
}
