package grantledger.command.intake.uploads;

import static grantledger.command.Service.token;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of values as people send them: in one piece, again, to try, and with mistakes in them. */
@Tag("server")
class UploadTest {

    private static final String OFFICER = token("olle.officer", "OFFICER");
    private static final String IMPORTER = token("ivar.importer", "IMPORTER");
    private static final String TWO_YEARS =
            "\ufeffperiod;place;value\r\n2019;SE;79,1\r\n2018;SE;78,8\r\n2019;01;80\r\n";

    private static Service service;
    private static int indicators;

    @BeforeAll
    static void start() {
        service = Service.start(Machine.running().newDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String defined() {
        HttpResponse<String> defined = service.post(OFFICER, "define-indicator", """
            {"area": "LABOUR_MARKET", "title": "Andel %d", "unit": "procent", "definition": "Av alla.",
             "source": "Påhittad", "aggregation": "MEAN", "higherIs": "BETTER"}
            """.formatted(++indicators));
        return Json.mapper().readTree(defined.body()).required("id").stringValue();
    }

    private static HttpResponse<String> upload(String token, String parameters, String file, String... headers) {
        return service.send(
                token,
                HttpRequest.newBuilder(service.at("/api/commands/publish-indicator-values" + parameters))
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .POST(BodyPublishers.ofString(file)),
                headers);
    }

    private static HttpResponse<String> upload(String indicator, String file) {
        return upload(OFFICER, "?indicatorId=" + indicator, file);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body());
    }

    private static JsonNode refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(response);
    }

    @Test
    void a_file_becomes_one_publication_for_each_period_in_one_answer() {
        HttpResponse<String> response =
                upload(OFFICER, "?indicatorId=%s&note=F%%C3%%B6rsta".formatted(defined()), TWO_YEARS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).path("version").asInt()).isEqualTo(3);
        assertThat(json(response).path("events"))
                .extracting(event -> event.path("type").asString())
                .containsExactly("IndicatorValuesPublished", "IndicatorValuesPublished");
    }

    @Test
    void a_file_sent_again_with_its_key_is_answered_as_at_first_and_another_with_that_key_refused() {
        String parameters = "?indicatorId=" + defined();
        HttpResponse<String> first = upload(OFFICER, parameters, TWO_YEARS, "Idempotency-Key", "file" + indicators);
        HttpResponse<String> again = upload(
                OFFICER,
                parameters,
                TWO_YEARS.replace(',', '.').replace("\r", ""),
                "Idempotency-Key",
                "file" + indicators);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> longer =
                upload(OFFICER, parameters, TWO_YEARS + "2020;SE;1\n", "Idempotency-Key", "file" + indicators);
        assertThat(refused(longer, 422).path("rule").asString()).isEqualTo("idempotency-key-same-body");
    }

    @Test
    void a_dry_run_says_what_would_be_published_and_publishes_nothing() {
        String indicator = defined();
        JsonNode would = json(upload(OFFICER, "?indicatorId=" + indicator, TWO_YEARS, "Dry-Run", "true"));
        assertThat(would.path("dryRun").asBoolean()).isTrue();
        assertThat(would.path("events").size()).isEqualTo(2);
        assertThat(json(upload(indicator, TWO_YEARS)).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void values_are_published_on_the_version_that_was_seen_and_dated_by_importers_alone() {
        String parameters = "?indicatorId=" + defined();
        String then = "2020-01-01T00:00:00Z";
        refused(upload(OFFICER, parameters, TWO_YEARS, "If-Match", "7"), 412);
        refused(upload(OFFICER, parameters, TWO_YEARS, "Occurred-At", then), 403);
        assertThat(upload(IMPORTER, parameters, TWO_YEARS, "Occurred-At", then, "If-Match", "1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_bad_line_is_named_and_the_good_ones_are_not_published() {
        String indicator = defined();
        JsonNode problem =
                refused(upload(indicator, "period,place,value\n2019,SE,1\n2019,SE,much\n2019,127,1\n2019,01\n"), 422);
        assertThat(problem.path("rule").asString()).isEqualTo("valid-values");
        assertThat(problem.path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactly("line 3, value", "line 4, place", "line 5");
        problem = refused(upload(indicator, "period,place,value\n2019,SE,1\n2019,1917,1\n2019,SE,1\n1999,9999,1"), 422);
        assertThat(problem.path("rule").asString()).isEqualTo("place-of-period");
        assertThat(problem.path("errors"))
                .extracting(error -> error.path("field").asString() + ": "
                        + error.path("message").asString())
                .containsExactly(
                        "line 3, place: There is no 1917 in 2019.",
                        "line 4, place: SE stands in line 2 for 2019 already.",
                        "line 5, place: There is no 9999 in 1999.");
        assertThat(problem.path("detail").asString())
                .isEqualTo("There is no 1917 in 2019. And 2 more, which errors names.");
        assertThat(json(upload(indicator, TWO_YEARS)).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_no_such_file_is_said_to_be_none() {
        String indicator = defined();
        assertThat(refused(upload(indicator, "{\"period\": \"2019\"}"), 400)
                        .path("errors")
                        .isEmpty())
                .isTrue();
        assertThat(refused(upload(indicator, "period,place,value,colour\n2019,SE,1,blue"), 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("line 1");
        assertThat(refused(upload(OFFICER, "", TWO_YEARS), 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("indicatorId");
        assertThat(refused(upload(OFFICER, "?indicatorId=%s&nota=x".formatted(indicator), TWO_YEARS), 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("nota");
    }

    @Test
    void only_whom_the_command_is_for_may_send_a_file_and_only_to_what_exists() {
        String indicator = defined();
        refused(upload(token("rut.reporter", "REPORTER"), "?indicatorId=" + indicator, "nonsense"), 403);
        refused(upload("20260101-0000-4000-8000-000000000001", TWO_YEARS), 404);
        assertThat(upload(null, "?indicatorId=" + indicator, TWO_YEARS).statusCode())
                .isEqualTo(401);
    }

    @Test
    void other_commands_take_no_files_and_this_one_still_takes_json() {
        HttpResponse<String> other = service.send(
                OFFICER,
                HttpRequest.newBuilder(service.at("/api/commands/define-indicator"))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(TWO_YEARS)));
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(service.post(OFFICER, "publish-indicator-values", """
            {"indicatorId": "%s", "period": "2019", "values": [{"place": "SE", "value": 1}]}
            """.formatted(defined()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void three_thousand_lines_are_published_and_more_than_a_megabyte_is_not_read() {
        String file = IntStream.range(0, 3_000)
                .mapToObj(i -> "2019,0180-%04d,%d.5,,".formatted(i, i))
                .collect(Collectors.joining("\n", "period,place,value,numerator,denominator\n", "\n"));
        assertThat(json(upload(defined(), file)).path("events").size()).isEqualTo(3);
        assertThat(upload(defined(), file + " ".repeat(1 << 20)).statusCode()).isEqualTo(413);
    }
}
