package grantledger.console.outcomes;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A measure in a grant's report.
 *
 * @param state of the report
 * @param counted whether it is the grant's in the sums
 * @param indicatorIds what the country follows in the same area and unit
 */
public record Measured(
        String applicationId,
        String applicant,
        String countyCode,
        String municipalityCode,
        String area,
        String indicator,
        String unit,
        String periodStart,
        String periodEnd,
        Optional<Double> baseline,
        Optional<Double> target,
        Optional<Double> outcome,
        String kind,
        String state,
        boolean counted,
        List<String> indicatorIds) {

    static Measured of(JsonNode row) {
        return new Measured(
                row.path("applicationId").asString(""),
                row.path("applicant").asString(""),
                row.path("countyCode").asString(""),
                row.path("municipalityCode").asString(""),
                row.path("area").asString(""),
                row.path("indicator").asString(""),
                row.path("unit").asString(""),
                row.path("periodStart").asString(""),
                row.path("periodEnd").asString(""),
                number(row.path("baseline")),
                number(row.path("target")),
                number(row.path("outcome")),
                row.path("kind").asString(""),
                row.path("state").asString(""),
                row.path("counted").asBoolean(false),
                row.path("indicatorIds")
                        .valueStream()
                        .map(id -> id.asString(""))
                        .toList());
    }

    /** An indicator beside what was reported: in the recipient's municipality, or its county, or the whole country. */
    public String besides(String indicatorId) {
        var place = !municipalityCode.isEmpty() ? municipalityCode : countyCode.equals("00") ? "" : countyCode;
        return "/indicators/" + indicatorId + "/comparison?places=" + place;
    }

    static Optional<Double> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
    }
}
