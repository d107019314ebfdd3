package grantledger.command.intake;

import static grantledger.command.Service.token;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.call.AnnounceCall;
import grantledger.command.call.diary.TakeDiaryNumber;
import grantledger.format.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request gets, good or bad: the status, the rule and the field. */
@Tag("server")
class IntakeTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final String OFFICER = token("olle.officer", "OFFICER");
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Machine.running().newDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ObjectNode call() {
        return (ObjectNode) Json.mapper().readTree("""
            {"diaryNumber": "2026-%d", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
             "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
             "focusAreas": ["KNOWLEDGE"],
             "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}],
             "formalRequirements": [], "appealable": false}
            """.formatted(CALLS.incrementAndGet()));
    }

    private static String announced() {
        return json(service.post(OFFICER, "announce-call", call().toString()))
                .required("id")
                .stringValue();
    }

    private static ObjectNode application(String callId) {
        return (ObjectNode) Json.mapper().readTree("""
            {"callId": "%s",
             "applicant": {"name": "Ale kommun", "organisationNumber": "999900-0012",
                           "type": "MUNICIPALITY", "countyCode": "14"},
             "focusArea": "KNOWLEDGE", "projectTitle": "Lägesbild", "purpose": "Kunskap",
             "requestedAmountSek": 300000, "projectStart": "2026-09-01", "projectEnd": "2027-08-31",
             "budgetLines": [{"item": "Lön", "amountSek": 300000}],
             "leadershipAnchored": true, "municipalSupport": "NONE",
             "contact": {"name": "Åsa Öman", "email": "asa@example.se"}}
            """.formatted(callId));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String rule, String field) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("rule").asString("")).isEqualTo(rule == null ? "" : rule);
        if (field != null) {
            assertThat(problem.path("errors").path(0).path("field").asString(""))
                    .isEqualTo(field);
        }
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
    }

    private static HttpResponse<String> announce(ObjectNode call, String... headers) {
        return service.post(OFFICER, "announce-call", call.toString(), headers);
    }

    @Test
    void answers_201_with_id_version_position_and_events_when_something_was_born() {
        HttpResponse<String> response = announce(call());
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode answer = json(response);
        String id = answer.required("id").stringValue();
        assertThat(response.headers().firstValue("Location")).contains("/api/calls/" + id);
        assertThat(answer.required("version").intValue()).isEqualTo(1);
        assertThat(answer.required("position").longValue()).isPositive();
        assertThat(answer.required("events").path(0).required("type").stringValue())
                .isEqualTo("CallAnnounced");
    }

    @Test
    void an_answer_that_the_sender_would_not_take_is_refused_before_anything_is_recorded() {
        ObjectNode call = call();
        assertThat(announce(call, "Accept", "text/html").statusCode()).isEqualTo(406);
        assertThat(announce(call, "Accept", "no;;;type").statusCode()).isEqualTo(406);
        assertThat(announce(call, "Accept", "a/b" + ",application/json".repeat(60))
                        .statusCode())
                .isEqualTo(400);
        assertThat(announce(call).statusCode()).isEqualTo(201);
    }

    @Test
    void the_role_is_asked_before_the_body_has_come() throws IOException {
        String answer = begun("Authorization: Bearer " + token("x", "AUDITOR"), "Content-Length: 200000");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("role-allows-command");
        assertThat(begun("Authorization: Bearer " + OFFICER, "Content-Length: 300000"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void what_the_server_refuses_by_itself_is_a_problem_as_well() throws IOException {
        for (String line : List.of("G@T / HTTP/1.1", "GET /api/%2F HTTP/1.1", "GET /a?b[] HTTP/1.1", "nonsense")) {
            assertThat(sent(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json", "\"status\":400");
        }
        assertThat(begun("Authorization: Bearer " + OFFICER, "Transfer-Encoding: chunked", "", "no length"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"status\":400");
    }

    /** Sends the head of a command, perhaps more, and no end. */
    private static String begun(String... lines) throws IOException {
        return sent("POST /api/commands/announce-call HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n" + String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** As much of the answer as comes within five seconds. */
    private static String sent(String request) throws IOException {
        try (Socket socket = new Socket("localhost", service.at("/").getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException | SocketTimeoutException left) {
                // what came before is the answer
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void refuses_an_unknown_field_with_its_name() {
        assertProblem(announce(call().put("colour", "blue")), 400, null, "colour");
        ObjectNode nested = call();
        ((ObjectNode) nested.required("tracks").path(0)).put("colour", "blue");
        assertProblem(announce(nested), 400, null, "tracks[0].colour");
    }

    @Test
    void refuses_a_wrong_type_with_the_field() {
        assertProblem(announce(call().put("appealable", "yes")), 400, null, "appealable");
        assertProblem(announce(call().put("tracks", 7)), 400, null, "tracks");
        ObjectNode fraction = call();
        ((ObjectNode) fraction.required("tracks").path(0)).put("budgetSek", 10.5);
        assertProblem(announce(fraction), 400, null, "tracks[0].budgetSek");
        ObjectNode text = call();
        ((ObjectNode) text.required("tracks").path(0)).put("budgetSek", "1000");
        assertProblem(announce(text), 400, null, "tracks[0].budgetSek");
    }

    @Test
    void refuses_an_amount_out_of_range_with_the_field() {
        for (String amount : new String[] {"0", "-1", "1000000000001"}) {
            ObjectNode call = call();
            ((ObjectNode) call.required("tracks").path(0)).put("budgetSek", Long.parseLong(amount));
            assertProblem(announce(call), 422, "valid-values", "tracks[0].budgetSek");
        }
    }

    @Test
    void refuses_an_unknown_word_a_bad_date_and_a_missing_field() {
        assertProblem(announce(call().put("opensAt", "yesterday")), 422, "valid-values", "opensAt");
        ObjectNode word = call();
        ((ObjectNode) word.required("tracks").path(0)).put("track", "PRIVATE");
        assertProblem(announce(word), 422, "valid-values", "tracks[0].track");
        assertProblem(announce(call().without("title")), 422, "valid-values", "title");
    }

    @Test
    void refuses_what_is_not_json_or_not_one_document() {
        for (String body : new String[] {"", "{", "[]", "7", "null", "{\"a\":1,\"a\":2}", "{} {}"}) {
            HttpResponse<String> response = service.post(OFFICER, "announce-call", body);
            assertProblem(response, 400, null, null);
        }
    }

    @Test
    void refuses_a_body_that_is_too_long_too_deep_or_of_another_type() {
        assertProblem(service.post(OFFICER, "announce-call", " ".repeat(300_000)), 413, null, null);
        assertProblem(service.post(OFFICER, "announce-call", "[".repeat(5_000)), 400, null, null);
        HttpRequest.Builder xml = HttpRequest.newBuilder(service.at("/api/commands/announce-call"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<call/>"));
        assertProblem(service.send(OFFICER, xml), 415, null, null);
    }

    @Test
    void refuses_other_methods_and_unknown_commands() {
        HttpRequest.Builder get = HttpRequest.newBuilder(service.at("/api/commands/announce-call"));
        assertProblem(service.send(OFFICER, get), 405, null, null);
        assertProblem(service.post(OFFICER, "launch-rocket", "{}"), 404, null, null);
        assertProblem(service.post(OFFICER, "commit-funds", "{}"), 404, null, null);
    }

    @Test
    void refuses_a_call_that_closes_before_it_opens() {
        assertProblem(
                announce(call().put("closesAt", "2025-01-01T00:00:00Z")), 422, "call-closes-after-opening", "closesAt");
    }

    @Test
    void needs_a_token_that_this_issuer_signed() {
        assertProblem(service.post(null, "announce-call", call().toString()), 401, null, null);
        assertProblem(service.post("nonsense", "announce-call", call().toString()), 401, null, null);
        String forged = OFFICER.substring(0, OFFICER.lastIndexOf('.') + 1) + "AAAA";
        assertProblem(service.post(forged, "announce-call", call().toString()), 401, null, null);
    }

    @Test
    void refuses_a_role_that_does_not_issue_the_command() {
        for (String role : new String[] {"APPLICANT", "ASSESSOR", "AUDITOR", "REPORTER", "IMPORTER", "SYSTEM"}) {
            HttpResponse<String> response = service.post(token("x", role), "announce-call", call().toString());
            assertProblem(response, 403, "role-allows-command", null);
        }
    }

    @Test
    void refuses_a_wrong_check_digit_with_the_field() {
        ObjectNode application = application(announced());
        ((ObjectNode) application.required("applicant")).put("organisationNumber", "999900-0013");
        assertProblem(
                service.post(OFFICER, "submit-application", application.toString()),
                422,
                "valid-values",
                "applicant.organisationNumber");
    }

    @Test
    void refuses_a_second_application_and_one_for_an_unknown_call() {
        String body = application(announced()).toString();
        assertThat(service.post(OFFICER, "submit-application", body).statusCode())
                .isEqualTo(201);
        assertProblem(
                service.post(OFFICER, "submit-application", body), 409, "one-application-per-applicant-and-call", null);
        String nowhere = application("00000000-0000-4000-8000-000000000000").toString();
        assertProblem(service.post(OFFICER, "submit-application", nowhere), 404, "stream-exists", "callId");
    }

    @Test
    void shows_an_applicant_only_their_own_applications() {
        String id = json(service.post(
                        OFFICER, "submit-application", application(announced()).toString()))
                .required("id")
                .stringValue();
        String withdraw = "{\"applicationId\": \"%s\", \"reasons\": \"Ångrat\"}".formatted(id);
        assertProblem(
                service.post(token("stranger", "APPLICANT"), "withdraw-application", withdraw),
                404,
                "stream-exists",
                null);
    }

    @Test
    void gives_a_repeated_command_its_first_answer() {
        ObjectNode call = call();
        HttpResponse<String> first = announce(call, "Idempotency-Key", "\"k-1\"");
        HttpResponse<String> again = announce(call, "Idempotency-Key", "\"k-1\"");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(
                announce(call(), "Idempotency-Key", "\"k-1\""), 422, "idempotency-key-same-body", "Idempotency-Key");
        String other = token("other.officer", "OFFICER");
        assertThat(service.post(other, "announce-call", call().toString(), "Idempotency-Key", "k-1")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void knows_a_command_again_however_its_sender_writes_it() {
        ObjectNode call = call();
        HttpResponse<String> first = announce(call, "Idempotency-Key", "written");
        ObjectNode other = call.deepCopy();
        other.putArray("priorities");
        other.putNull("formalRequirements");
        assertThat(announce(other, "Idempotency-Key", "written").body()).isEqualTo(first.body());
    }

    @Test
    void knows_a_command_again_whose_key_was_used_before_keys_were_hashed_like_this() throws SQLException {
        ObjectNode call = call();
        JsonNode first = json(announce(call));
        AnnounceCall understood = Json.mapper().readValue(call.toString(), AnnounceCall.class);
        try (Connection log = service.bean("dataSource", DataSource.class).getConnection();
                PreparedStatement used = log.prepareStatement("insert into idempotency_key"
                        + " (person, key, request_hash, first_position, last_position) values (?, ?, ?, ?, ?)")) {
            used.setString(1, "olle.officer");
            used.setString(2, "former");
            used.setBytes(3, Understood.formerHash(understood, "announce-call"));
            used.setLong(
                    4, first.required("events").path(0).required("position").longValue());
            used.setLong(5, first.required("position").longValue());
            used.executeUpdate();
        }
        assertThat(json(announce(call, "Idempotency-Key", "former"))).isEqualTo(first);
    }

    @Test
    void decides_on_the_version_the_sender_saw_or_not_at_all() {
        String amend = "{\"callId\": \"%s\", \"closesAt\": \"2099-06-01T00:00:00Z\", \"reason\": \"Längre\"}"
                .formatted(announced());
        assertProblem(service.post(OFFICER, "amend-call", amend, "If-Match", "\"7\""), 412, "version-matches", null);
        assertProblem(service.post(OFFICER, "amend-call", amend, "If-Match", "\"x\""), 400, null, "If-Match");
        assertThat(service.post(OFFICER, "amend-call", amend, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_a_dry_run_with_what_would_happen_and_records_nothing() {
        ObjectNode call = call().put("callId", "20260101-0000-4000-8000-000000000077");
        HttpResponse<String> dry = announce(call, "Dry-Run", "true", "Idempotency-Key", "dry-1");
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.headers().firstValue("Location")).isEmpty();
        assertThat(json(dry)).isEqualTo(Json.mapper().readTree("""
            {"id": "20260101-0000-4000-8000-000000000077", "version": 1, "dryRun": true,
             "events": [{"type": "CallAnnounced", "stream": "20260101-0000-4000-8000-000000000077", "version": 1},
                        {"type": "DiaryNumberTaken", "stream": "%s", "version": 1}]}
            """.formatted(
                        TakeDiaryNumber.idOf(call.required("diaryNumber").stringValue()))));
        HttpResponse<String> recorded = announce(call, "Dry-Run", "false", "Idempotency-Key", "dry-1");
        assertThat(recorded.statusCode()).isEqualTo(201);
        assertThat(json(recorded).has("dryRun")).isFalse();
        assertProblem(announce(call, "Dry-Run", "true", "Idempotency-Key", "dry-1"), 409, "call-announced-once", null);
    }

    @Test
    void refuses_a_dry_run_as_the_command_itself() {
        assertProblem(announce(call().put("colour", "blue"), "Dry-Run", "true"), 400, null, "colour");
        String auditor = token("x", "AUDITOR");
        assertProblem(
                service.post(auditor, "announce-call", call().toString(), "Dry-Run", "true"),
                403,
                "role-allows-command",
                null);
        String amend = "{\"callId\": \"%s\", \"closesAt\": \"2099-06-01T00:00:00Z\", \"reason\": \"Längre\"}"
                .formatted(announced());
        assertProblem(
                service.post(OFFICER, "amend-call", amend, "Dry-Run", "true", "If-Match", "\"7\""),
                412,
                "version-matches",
                null);
    }

    @Test
    void refuses_what_does_not_say_whether_it_is_a_dry_run() {
        for (String word : new String[] {"yes", "TRUE", "1", "?1", ""}) {
            assertProblem(announce(call(), "Dry-Run", word), 400, null, "Dry-Run");
        }
        HttpRequest.Builder batch = HttpRequest.newBuilder(service.at("/api/commands"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"command\": \"announce-call\", \"body\": {}}"));
        assertProblem(service.send(OFFICER, batch, "Dry-Run", "true"), 400, null, "Dry-Run");
    }

    @Test
    void asks_for_the_role_before_it_looks_at_anything_else() {
        String auditor = token("x", "AUDITOR");
        for (String header : new String[] {"If-Match", "Occurred-At", "Dry-Run"}) {
            assertProblem(service.post(auditor, "announce-call", "{", header, "x"), 403, "role-allows-command", null);
        }
    }

    @Test
    void lets_only_an_importer_set_a_business_time_and_never_one_in_the_future() {
        String past = "2020-03-19T09:00:00+01:00";
        assertProblem(announce(call(), "Occurred-At", past), 403, "occurred-at-by-importer", "Occurred-At");
        String importer = token("ivar.importer", "OFFICER", "IMPORTER");
        assertThat(service.post(importer, "announce-call", call().toString(), "Occurred-At", past)
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                service.post(importer, "announce-call", call().toString(), "Occurred-At", "2999-01-01T00:00:00Z"),
                422,
                "occurred-at-not-in-future",
                "Occurred-At");
        assertProblem(
                service.post(importer, "announce-call", call().toString(), "Occurred-At", "yesterday"),
                400,
                null,
                "Occurred-At");
    }

    @Test
    void answers_a_batch_line_by_line_in_order() {
        String good = "{\"command\": \"announce-call\", \"body\": %s}".formatted(call());
        String bad = "{\"command\": \"announce-call\", \"body\": {\"colour\": 1}}";
        String lines = String.join("\n", good, bad, "nonsense", "", good);
        HttpRequest.Builder batch = HttpRequest.newBuilder(service.at("/api/commands"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines));
        HttpResponse<String> response = service.send(OFFICER, batch);
        assertThat(response.body()
                        .lines()
                        .map(line ->
                                Json.mapper().readTree(line).required("status").intValue()))
                .containsExactly(201, 400, 400, 409);
    }

    @Test
    void is_as_strict_with_a_line_of_a_batch_as_with_a_single_command() {
        String unknown = "{\"comand\": \"announce-call\", \"body\": {}}";
        String doubled = "{\"command\": \"announce-call\", \"body\": {\"title\": \"a\", \"title\": \"b\"}}";
        HttpRequest.Builder batch = HttpRequest.newBuilder(service.at("/api/commands"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(unknown + "\n" + doubled));
        assertThat(service.send(OFFICER, batch)
                        .body()
                        .lines()
                        .map(line ->
                                Json.mapper().readTree(line).required("status").intValue()))
                .containsExactly(400, 400);
    }

    @Test
    void refuses_numbers_days_and_times_that_nobody_can_hold() {
        ObjectNode huge = call();
        ((ObjectNode) huge.required("tracks").path(0))
                .put("budgetSek", new java.math.BigInteger("99999999999999999999"));
        assertProblem(announce(huge), 422, "valid-values", "tracks[0].budgetSek");
        assertProblem(announce(call().put("closesAt", 1584576000)), 400, null, "closesAt");
        assertProblem(announce(call().put("closesAt", "1584576000")), 422, "valid-values", "closesAt");
        String importer = token("ivar.importer", "OFFICER", "IMPORTER");
        assertProblem(
                service.post(importer, "announce-call", call().toString(), "Occurred-At", "-9999-01-01T00:00:00Z"),
                400,
                null,
                "Occurred-At");
    }

    @Test
    void lets_nobody_act_as_the_service_itself() {
        String system = token("system", "OFFICER");
        assertProblem(service.post(system, "announce-call", call().toString()), 403, "subject-is-a-person", null);
    }

    @Test
    void lets_nobody_act_whose_name_cannot_be_kept() {
        for (String subject : new String[] {"o".repeat(256), "olle\nofficer", "olle\u0000", "olle\u0085"}) {
            String token = token(subject, "OFFICER");
            assertProblem(service.post(token, "announce-call", call().toString()), 401, null, null);
        }
        String longest = token("o".repeat(255), "OFFICER");
        assertThat(service.post(longest, "announce-call", call().toString()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void describes_itself_and_its_health_without_a_token() {
        for (String path : new String[] {"/v3/api-docs", "/actuator/health", "/actuator/health/readiness"}) {
            assertThat(service.send(null, HttpRequest.newBuilder(service.at(path)))
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(service.send(null, HttpRequest.newBuilder(service.at("/v3/api-docs")))
                        .body())
                .contains("\"openapi\":\"3.1", "/api/commands/grant-funds", "requestedAmountSek", "Dry-Run", "dryRun");
    }
}
