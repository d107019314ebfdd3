package grantledger.query.describing;

import static grantledger.query.fixtures.Shared.SERVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import grantledger.query.fixtures.OneOfEach;
import grantledger.query.fixtures.Service.Call;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every day, time, period and year that the description lets a read be asked for. */
@Tag("server")
class AskedYearsTest {

    /** A parameter is a day, a time or the like until it is said here, or by its schema, that it is something else. */
    private static final Set<String> TEXTS = Set.of(
            "q",
            "sort",
            "after",
            "lang",
            "by",
            "person",
            "decidedBy",
            "countyCode",
            "municipalityCode",
            "diaryNumber",
            "focusArea",
            "indicator",
            "weights");

    private static final Set<String> COUNTS = Set.of("page", "size");

    private static final List<String> FORMS = List.of("%s", "%s-Q1", "%s-01-01", "%s-01-01T00:00:00Z");

    private static final List<String> NO_YEARS = List.of("300000", "+300000", "99999", "2200", "1899", "0000", "-0001");

    private static OneOfEach known;

    private record Asked(String path, String name, JsonNode schema) {

        List<String> forms() {
            return FORMS.stream()
                    .filter(form -> !form.equals("%s") || !isPosition())
                    .filter(form -> takes(form.formatted(2020)))
                    .toList();
        }

        /** Where any number is taken, it is no year. */
        private boolean isPosition() {
            return schema.at("/type").stringValue("").equals("string") && takes("0");
        }

        private boolean takes(String value) {
            if (schema.at("/type").stringValue("").equals("integer")) {
                return value.equals("2020");
            }
            return schema.at("/format").stringValue("").equals("date")
                    ? value.length() == 10
                    : value.matches(schema.at("/pattern").stringValue(".*"));
        }

        /** Of somebody who asks for nothing else, so that nobody asks for too much. */
        HttpResponse<String> answer(String value) {
            Call call = SERVICE.get("%s", path + "?" + name + "=" + URLEncoder.encode(value, UTF_8));
            return call.as("admin of " + path + name, "ADMIN").answer();
        }

        @Override
        public String toString() {
            return path + "?" + name;
        }
    }

    @BeforeAll
    static void tell() {
        known = OneOfEach.told();
    }

    private static List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        SERVICE.get("/v3/api-docs")
                .ok()
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .at("/get/parameters")
                        .valueStream()
                        .filter(AskedYearsTest::isOfCalendar)
                        .map(parameter -> new Asked(
                                filledIn(path.getKey()), parameter.at("/name").stringValue(), parameter.at("/schema")))
                        .forEach(asked::add));
        return asked;
    }

    private static boolean isOfCalendar(JsonNode parameter) {
        String name = parameter.at("/name").stringValue();
        JsonNode schema = parameter.at("/schema");
        return parameter.at("/in").stringValue().equals("query")
                && schema.at("/enum").isMissingNode()
                && switch (schema.at("/type").stringValue("none")) {
                    case "string" ->
                        !TEXTS.contains(name)
                                && !schema.at("/format").stringValue("").equals("uuid");
                    case "integer" ->
                        !COUNTS.contains(name)
                                && !schema.at("/format").stringValue("").equals("int64");
                    default -> false;
                };
    }

    private static String filledIn(String path) {
        UUID id = Stream.of("calls", "grants", "indicators")
                .filter(kind -> path.contains("/" + kind + "/"))
                .findFirst()
                .map(kind ->
                        kind.equals("calls") ? known.call() : kind.equals("grants") ? known.grant() : known.indicator())
                .orElse(known.application());
        return path.replace("{position}", "1").replaceAll("\\{\\w+}", id.toString());
    }

    @Test
    void are_found_and_none_is_left_out() {
        assertThat(asked())
                .extracting(Asked::toString)
                .hasSizeGreaterThan(40)
                .contains(
                        "/api/payments?payableUntil",
                        "/api/applications?asOf",
                        "/api/places?year",
                        "/api/indicators/" + known.indicator() + "?from",
                        "/api/indicators/" + known.indicator() + "/comparison?to",
                        "/api/audit/grants/" + known.grant() + "?occurredAt",
                        "/api/audit/grants/" + known.grant() + "/diff?from",
                        "/api/audit/streams/" + known.application() + "/events?asOf",
                        "/api/audit/decisions/" + known.application() + "/context?occurredAt",
                        "/api/audit/reads?to");
    }

    @Test
    void are_described_as_what_they_are() {
        assertThat(asked()).allSatisfy(asked -> {
            assertThat(asked.forms()).as("forms of " + asked).hasSizeBetween(1, 2);
            if (!asked.schema().at("/format").stringValue("").equals("date")) {
                assertThat(asked.schema().propertyNames())
                        .as("schema of " + asked)
                        .containsAnyOf("pattern", "minimum");
            }
        });
    }

    @Test
    void are_refused_by_name_in_years_that_no_calendar_has() {
        assertThat(asked())
                .allSatisfy(asked -> asked.forms()
                        .forEach(form -> NO_YEARS.forEach(year -> {
                            String value = form.formatted(year);
                            HttpResponse<String> refused = asked.answer(value);
                            assertThat(refused.statusCode())
                                    .as(asked + "=" + value)
                                    .isEqualTo(400);
                            assertThat(refused.headers()
                                            .firstValue("Content-Type")
                                            .orElseThrow())
                                    .startsWith("application/problem+json");
                            assertThat(Json.mapper()
                                            .readTree(refused.body())
                                            .at("/errors/0/field")
                                            .stringValue())
                                    .as(asked + "=" + value)
                                    .isEqualTo(asked.name());
                        })));
    }

    @Test
    void are_taken_in_the_first_year_and_the_last() {
        assertThat(asked())
                .allSatisfy(asked -> asked.forms().stream()
                        .limit(1)
                        .forEach(form -> Stream.of(1900, 2199)
                                .map(form::formatted)
                                .forEach(value -> assertThat(asked.answer(value).statusCode())
                                        .as(asked + "=" + value)
                                        .isIn(200, 404))));
    }
}
