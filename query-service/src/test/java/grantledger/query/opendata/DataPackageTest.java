package grantledger.query.opendata;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.fixtures.Given;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class DataPackageTest {

    private static OpenCall call;
    private static HttpResponse<InputStream> answer;
    private static Unpacked unpacked;

    @BeforeAll
    static void publish() throws IOException {
        call = new OpenCall();
        answer = asked("REPORTER");
        assertThat(answer.statusCode()).isEqualTo(200);
        unpacked = Unpacked.of(answer.body());
    }

    private static HttpResponse<InputStream> asked(String role) {
        return SERVICE.get("/api/calls/%s/datapackage", call.id)
                .as("r", role)
                .after(RELAY.position())
                .begun();
    }

    @Test
    void is_an_archive_of_its_description_and_the_files_that_it_describes() {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"%s-datapackage.zip\"".formatted(call.id));
        assertThat(unpacked.files().keySet())
                .containsExactly(
                        "datapackage.json",
                        "applications.csv",
                        "decisions.csv",
                        "grants.csv",
                        "payments.csv",
                        "reports.csv",
                        "outcomes.csv");
        assertThat(unpacked.resources().stream()
                        .map(resource -> resource.at("/path").stringValue()))
                .containsExactlyElementsOf(
                        unpacked.files().keySet().stream().skip(1).toList());
    }

    @Test
    void says_what_it_is_of_and_up_to_which_position_everything_is_in_it() {
        JsonNode descriptor = unpacked.descriptor();
        assertThat(descriptor.at("/$schema").stringValue())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(descriptor.at("/name").stringValue())
                .isEqualTo("call-" + call.id)
                .matches("[-a-z0-9._/]+");
        assertThat(descriptor.at("/title").stringValue()).isEqualTo("Bidrag mot segregation, 2020-3.4.1-30");
        assertThat(descriptor.at("/position").longValue()).isGreaterThanOrEqualTo(RELAY.position() - 1);
        assertThat(Instant.parse(descriptor.at("/created").stringValue())).isNotNull();
        assertThat(descriptor.at("/sources/0/title").stringValue()).contains("up to position");
        assertThat(descriptor.has("licenses")).as("no licence has been chosen").isFalse();
    }

    @Test
    void describes_every_column_and_every_cell_is_of_its_type() {
        int cells = 0;
        for (JsonNode resource : unpacked.resources()) {
            List<JsonNode> fields = resource.at("/schema/fields").valueStream().toList();
            String header = unpacked.files()
                    .get(resource.at("/path").stringValue())
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(header)
                    .isEqualTo(String.join(",", resource.at("/schema/fields").findValuesAsString("name")));
            for (JsonNode field : fields) {
                assertThat(field.at("/description").stringValue())
                        .as(field.toString())
                        .isNotBlank();
                for (CSVRecord row : unpacked.rows(resource)) {
                    String cell = row.get(field.at("/name").stringValue());
                    assertThat(isOf(field, cell)).as(field + " is " + cell).isTrue();
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThan(150);
    }

    private static boolean isOf(JsonNode field, String cell) {
        if (cell.isEmpty()) {
            return !field.at("/constraints/required").booleanValue();
        }
        JsonNode values = field.at("/constraints/enum");
        if (values.isArray()) {
            return values.valueStream().anyMatch(value -> value.stringValue().equals(cell));
        }
        return switch (field.at("/type").stringValue() + field.at("/format").stringValue("")) {
            case "integer" -> cell.matches("-?\\d+");
            case "number" -> new BigDecimal(cell).toPlainString().equals(cell);
            case "boolean" -> Set.of("true", "false").contains(cell);
            case "date" -> LocalDate.parse(cell).toString().equals(cell);
            case "stringuuid" -> UUID.fromString(cell).toString().equals(cell);
            case "string" -> !cell.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?|true|false");
            default -> false;
        };
    }

    @Test
    void has_keys_that_tell_rows_apart_and_that_others_lead_to() {
        int keys = 0;
        for (JsonNode resource : unpacked.resources()) {
            List<CSVRecord> rows = unpacked.rows(resource);
            assertThat(rows).as(resource.at("/name").stringValue()).isNotEmpty();
            assertThat(values(rows, resource.at("/schema/primaryKey"))).hasSameSizeAs(rows);
            for (JsonNode key : resource.at("/schema/foreignKeys")) {
                List<CSVRecord> others =
                        unpacked.rows(key.at("/reference/resource").stringValue());
                assertThat(values(others, key.at("/reference/fields"))).containsAll(values(rows, key.at("/fields")));
                keys++;
            }
        }
        assertThat(keys).isEqualTo(5);
    }

    private static Set<List<String>> values(List<CSVRecord> rows, JsonNode columns) {
        List<String> names = columns.valueStream().map(JsonNode::stringValue).toList();
        return rows.stream().map(row -> names.stream().map(row::get).toList()).collect(toSet());
    }

    @Test
    void has_the_rows_and_sums_of_the_answers() {
        assertThat(unpacked.rows("applications")).hasSameSizeAs(call.rows("/api/applications?"));
        assertThat(unpacked.rows("decisions")).hasSameSizeAs(call.rows("/api/decisions?"));
        assertThat(unpacked.rows("grants")).hasSameSizeAs(call.rows("/api/grants?"));
        assertThat(unpacked.rows("reports")).hasSameSizeAs(call.rows("/api/reports?"));
        assertThat(unpacked.rows("outcomes")).hasSameSizeAs(call.rows("/api/outcomes?"));

        JsonNode grants = call.rows("/api/grants?");
        for (String figure : List.of("amountSek", "decidedAmountSek", "paidSek", "repaidSek", "outstandingSek")) {
            assertThat(unpacked.sum("grants", figure)).as(figure).isEqualTo(sum(grants, figure));
        }
        assertThat(unpacked.sum("payments", "amountSek")).isEqualTo(30_000).isEqualTo(sum(grants, "paidSek"));
        assertThat(unpacked.sum("applications", "grantedAmountSek"))
                .isEqualTo(130_000)
                .isEqualTo(unpacked.sum("grants", "amountSek"))
                .isEqualTo(sum(call.rows("/api/applications?"), "grantedAmountSek"))
                .isEqualTo(call.ask("/api/calls/%s/distribution".formatted(call.id))
                        .at("/total/amountSek")
                        .longValue());
        assertThat(unpacked.sum("applications", "requestedAmountSek"))
                .isEqualTo(sum(call.rows("/api/applications?"), "requestedAmountSek"));
        assertThat(unpacked.sum("reports", "acceptedCostSek"))
                .isEqualTo(sum(call.rows("/api/reports?"), "acceptedCostSek"));
        assertThat(count("outcomes", "counted", "true")).isEqualTo(2).isEqualTo(counted(call.rows("/api/outcomes?")));
    }

    private static long sum(JsonNode rows, String figure) {
        return rows.valueStream()
                .mapToLong(row -> row.path(figure).longValue(0))
                .sum();
    }

    private static long counted(JsonNode rows) {
        return rows.valueStream()
                .filter(row -> row.at("/counted").booleanValue())
                .count();
    }

    private static long count(String resource, String column, String value) {
        return unpacked.rows(resource).stream()
                .filter(row -> row.get(column).equals(value))
                .count();
    }

    @Test
    void names_no_person_and_runs_no_formula() {
        unpacked.files()
                .forEach((file, text) -> assertThat(text)
                        .as(file)
                        .doesNotContain(
                                "Åsa", "asa@example.org", "070-0000000", "decider", "anna", "officer", "controller"));
        assertThat(unpacked.rows("outcomes").stream().map(row -> row.get("indicator")))
                .contains("'=Nöjda; \"alla\"");
    }

    @Test
    void has_a_score_only_once_a_decision_is_in_force() {
        assertThat(unpacked.rows("applications").stream()
                        .filter(row -> row.get("status").equals("ELIGIBLE")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("score")).isEmpty());
        assertThat(unpacked.rows("applications").stream()
                        .filter(row -> row.get("status").equals("GRANTED")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("score")).matches("\\d+\\.\\d\\d"));
    }

    @Test
    void marks_the_one_decision_in_force() {
        Set<String> decided = unpacked.rows("decisions").stream()
                .filter(row -> row.get("inForce").equals("true"))
                .map(row -> row.get("applicationId"))
                .collect(toSet());
        assertThat(count("decisions", "inForce", "true")).isEqualTo(4).isEqualTo(decided.size());
        assertThat(unpacked.rows("decisions").stream().map(row -> row.get("decidedOn")))
                .contains("2020-07-01");
    }

    @Test
    void is_for_those_who_see_the_distribution() throws IOException {
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN")) {
            HttpResponse<InputStream> same = asked(role);
            assertThat(same.statusCode()).as(role).isEqualTo(200);
            assertThat(Unpacked.of(same.body()).files().get("applications.csv"))
                    .isEqualTo(unpacked.files().get("applications.csv"));
        }
        for (String role : List.of("ASSESSOR", "APPLICANT", "IMPORTER")) {
            assertThat(asked(role).statusCode()).as(role).isEqualTo(403);
        }
        assertThat(SERVICE.get("/api/calls/%s/datapackage", UUID.randomUUID())
                        .as("r", "REPORTER")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_a_call_without_applications_has_empty_tables() throws IOException {
        UUID empty = UUID.randomUUID();
        RELAY.send(empty, Given.announced(empty, 1));
        Unpacked none = Unpacked.of(SERVICE.get("/api/calls/%s/datapackage", empty)
                .after(RELAY.position())
                .begun()
                .body());
        assertThat(none.resources())
                .hasSize(6)
                .allSatisfy(resource -> assertThat(none.rows(resource)).isEmpty());
        assertThat(none.files().get("payments.csv")).startsWith("grantId,instalment,amountSek,paidOn");
    }
}
