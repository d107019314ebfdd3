package grantledger.command.intake.batches;

import static grantledger.command.Service.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Issuer;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.format.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports as people send them: along with the answers or before them, twice, too much, and with mistakes in them. */
@Tag("server")
class ImportTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final String OFFICER = token("olle.officer", "OFFICER");
    private static final int MOST_BYTES = 16 << 20;

    private static Service service;

    @BeforeAll
    static void start() {
        Map<String, Object> properties = Machine.running().newDatabase();
        properties.put("grantledger.longest-batch", MOST_BYTES + "B");
        service = Service.start(properties);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String line(String command, String body) {
        return "{\"command\": \"%s\", \"body\": %s}".formatted(command, body.replace("\n", " "));
    }

    private static String announce(String callId) {
        return line("announce-call", """
            {"callId": "%s", "diaryNumber": "2026-7%d", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
             "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
             "focusAreas": ["KNOWLEDGE"],
             "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}]}
            """.formatted(callId, CALLS.get()));
    }

    private static String callId() {
        return "20260101-0000-4000-8000-%012d".formatted(CALLS.incrementAndGet());
    }

    private static String submit(String callId, int number) {
        return line("submit-application", """
            {"callId": "%s",
             "applicant": {"name": "Ale kommun", "organisationNumber": "%s",
                           "type": "MUNICIPALITY", "countyCode": "14"},
             "focusArea": "KNOWLEDGE", "projectTitle": "Lägesbild", "purpose": "Kunskap",
             "requestedAmountSek": 300000, "projectStart": "2026-09-01", "projectEnd": "2027-08-31",
             "budgetLines": [{"item": "Lön", "amountSek": 300000}],
             "contact": {"name": "Åsa Öman", "email": "asa@example.se"}}
            """.formatted(callId, organisation(number)));
    }

    /** Ten digits, the last a Luhn check digit. */
    private static String organisation(int number) {
        String digits = "99%07d".formatted(9_000_000 + number);
        int sum = IntStream.range(0, 9)
                .map(i -> (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1))
                .map(product -> product / 10 + product % 10)
                .sum();
        return digits.substring(0, 6) + "-" + digits.substring(6) + (10 - sum % 10) % 10;
    }

    private static HttpResponse<String> send(String lines, String... headers) {
        return service.send(
                OFFICER,
                HttpRequest.newBuilder(service.at("/api/commands"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines)),
                headers);
    }

    private static List<JsonNode> answers(HttpResponse<String> response) {
        return response.body().lines().map(Json.mapper()::readTree).toList();
    }

    private static List<String> numbered(HttpResponse<String> response) {
        return answers(response).stream()
                .map(answer -> answer.path("line").intValue() + ":"
                        + answer.path("status").intValue())
                .toList();
    }

    @Test
    void each_answer_names_its_line_and_blank_lines_are_counted() {
        assertThat(numbered(send("{}\n\n7\n  \n" + line("launch-rocket", "{}") + "\n")))
                .containsExactly("1:400", "3:400", "5:404");
    }

    @Test
    void lines_about_one_call_are_decided_in_their_order_and_applications_side_by_side() {
        String call = callId();
        String lines = IntStream.range(0, 70).mapToObj(i -> submit(call, i)).collect(Collectors.joining("\n"));
        String cancel = line("cancel-call", "{\"callId\": \"%s\", \"reason\": \"Inga medel\"}".formatted(call));
        List<String> told =
                numbered(send(String.join("\n", announce(call), lines, submit(call, 3), cancel, submit(call, 100))));
        assertThat(told.subList(0, 71)).allMatch(answer -> answer.endsWith(":201"));
        assertThat(told.subList(71, 74)).containsExactly("72:409", "73:200", "74:422");
    }

    @Test
    void a_file_sent_twice_is_known_again_by_its_key_or_by_what_its_lines_are_about() {
        String call = callId();
        String lines = announce(call) + "\n\n" + submit(call, 1);
        HttpResponse<String> first = send(lines, "Idempotency-Key", "import-" + call);
        assertThat(numbered(first)).containsExactly("1:201", "3:201");
        assertThat(send(lines, "Idempotency-Key", "import-" + call).body()).isEqualTo(first.body());
        assertThat(numbered(send(lines))).containsExactly("1:409", "3:409");
        assertThat(numbered(send("\n" + lines, "Idempotency-Key", "import-" + call)))
                .containsExactly("2:409", "4:409");
    }

    @Test
    void a_line_that_brings_a_key_is_known_by_that() {
        String call = callId();
        String keyed = announce(call).replace("\"body\"", "\"idempotencyKey\": \"own-%s\", \"body\"".formatted(call));
        assertThat(numbered(send(keyed + "\n" + keyed, "Idempotency-Key", "whole")))
                .containsExactly("1:201", "2:201");
    }

    @Test
    void each_line_of_values_that_is_refused_says_which_of_them_are_wrong() {
        String indicator = "20260102-0000-4000-8000-000000000001";
        String lines = String.join(
                "\n",
                line("define-indicator", """
                    {"indicatorId": "%s", "area": "CRIME", "title": "Brott", "unit": "antal", "definition": "Anmälda",
                     "source": "Påhittad", "aggregation": "SUM", "higherIs": "WORSE"}
                    """.formatted(indicator)),
                values(
                        indicator,
                        "2019",
                        "{'place': 'SE', 'value': 1}, {'place': '1917', 'value': 1}"
                                + ", {'place': '9999', 'value': 1}"),
                values(indicator, "2019", "{'place': 'SE', 'value': 1}, {'place': '127', 'value': 1.1234567}"),
                values(indicator, "2019", "{'place': 'SE', 'value': 'much'}"),
                values(indicator, "2019", "{'place': 'SE', 'value': 1}"));
        List<JsonNode> told = answers(send(lines));
        assertThat(told)
                .extracting(answer -> answer.path("line").intValue() + ":"
                        + answer.path("status").intValue())
                .containsExactly("1:201", "2:422", "3:422", "4:400", "5:200");
        assertThat(told.subList(1, 4))
                .extracting(answer -> answer.path("errors").findValuesAsString("field"))
                .containsExactly(
                        List.of("values[1].place", "values[2].place"),
                        List.of("values[1].place", "values[1].value"),
                        List.of("values[0].value"));
    }

    private static String values(String indicator, String period, String values) {
        return line(
                "publish-indicator-values",
                "{\"indicatorId\": \"%s\", \"period\": \"%s\", \"values\": [%s]}"
                        .formatted(indicator, period, values.replace('\'', '"')));
    }

    @Test
    void a_key_of_an_import_leaves_room_for_the_line() {
        assertThat(send("{}", "Idempotency-Key", "k".repeat(181)).statusCode()).isEqualTo(400);
        assertThat(send("{}", "Idempotency-Key", "k".repeat(180)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_import_that_says_it_is_too_long_is_refused_before_it_is_sent() throws IOException {
        try (Socket socket = begun(OFFICER, "1.1", "Content-Length: " + (MOST_BYTES + 1))) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(in.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void an_import_that_turns_out_to_be_too_long_ends_at_the_line_where_it_does() {
        String lines = line("launch-rocket", "{}") + "\n" + "\n".repeat(MOST_BYTES);
        HttpResponse<String> response = service.send(
                OFFICER,
                HttpRequest.newBuilder(service.at("/api/commands"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(lines.getBytes(UTF_8)))));
        List<JsonNode> told = answers(response);
        assertThat(told).extracting(answer -> answer.path("status").intValue()).containsExactly(404, 413);
        assertThat(told.get(1).path("line").intValue()).isGreaterThan(MOST_BYTES / 2);
    }

    @Test
    void whoever_waits_for_each_answer_gets_it() throws IOException {
        try (Socket socket = begun(OFFICER, "1.1", "Transfer-Encoding: chunked")) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (int number = 1; number <= 3; number++) {
                write(socket, chunk(line("launch-rocket", "{}")));
                assertThat(next(in)).startsWith("{\"line\":%d,".formatted(number));
            }
            write(socket, "0\r\n\r\n");
        }
    }

    private static String next(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    @Test
    void whoever_sends_everything_first_gets_every_answer_after() throws IOException {
        int many = 60_000;
        String lines = (line("launch-rocket", "{}") + "\n").repeat(many);
        try (Socket socket = begun(token("iris.importer", "IMPORTER"), "1.0", "Content-Length: " + lines.length())) {
            write(socket, lines);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(in.readLine()).contains(" 200");
            assertThat(in.lines().filter(line -> line.startsWith("{\"line\":"))).hasSize(many);
        }
    }

    private static Socket begun(String token, String version, String framing) throws IOException {
        Socket socket = new Socket("localhost", service.at("/").getPort());
        socket.setSoTimeout(60_000);
        write(socket, """
            POST /api/commands HTTP/%s\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Type: application/x-ndjson\r
            %s\r
            \r
            """.formatted(version, token, framing));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void that_outlives_its_token_is_decided_up_to_then_and_refused_line_by_line_after()
            throws IOException, InterruptedException {
        Date end = Date.from(Instant.now().minusSeconds(52)); // clocks may differ by a minute
        String ending = Issuer.token(
                Issuer.claims("olle.officer", "OFFICER").expirationTime(end).build());
        try (Socket socket = begun(ending, "1.1", "Transfer-Encoding: chunked")) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(told(socket, in, announce(callId()))).isEqualTo(201);
            int status = 404;
            while (status == 404) {
                Thread.sleep(250);
                status = told(socket, in, line("launch-rocket", "{}"));
            }
            assertThat(status).isEqualTo(401);
            assertThat(Instant.now()).isAfter(end.toInstant().plusSeconds(59)); // a token knows whole seconds
            assertThat(told(socket, in, announce(callId()))).isEqualTo(401);
            assertThat(told(socket, in, "7")).isEqualTo(400);
            write(socket, "0\r\n\r\n");
        }
    }

    /** The status that a line of a batch is answered with, before the next is sent. */
    private static int told(Socket socket, BufferedReader in, String line) throws IOException {
        write(socket, chunk(line));
        return Json.mapper().readTree(next(in)).path("status").intValue();
    }

    private static String chunk(String line) {
        return "%x\r\n%s\n\r\n".formatted(line.getBytes(UTF_8).length + 1, line);
    }
}
