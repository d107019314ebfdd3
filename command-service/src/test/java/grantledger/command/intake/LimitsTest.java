package grantledger.command.intake;

import static grantledger.command.Service.token;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.eventlog.EventReader;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many commands one person may send: one a second here, and ten at once. */
@Tag("server")
class LimitsTest {

    private static final int AT_ONCE = 10;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static Service service;

    @BeforeAll
    static void start() {
        Map<String, Object> properties = Machine.running().newDatabase();
        properties.put("grantledger.limits.person", 1);
        service = Service.start(properties);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_command_too_many_is_refused_with_when_to_ask_again_and_nothing_of_it_is_recorded() {
        String hasty = token("hasty", "OFFICER");
        Map<UUID, HttpResponse<String>> answers =
                calls(3 * AT_ONCE).collect(toMap(call -> call, call -> announce(hasty, call)));
        assertThat(answers.values()).extracting(HttpResponse::statusCode).containsOnly(201, 429);
        assertThat(answers.values().stream().filter(answer -> answer.statusCode() == 201))
                .hasSizeGreaterThanOrEqualTo(AT_ONCE);
        answers.forEach((call, answer) -> assertThat(recorded(call)).isEqualTo(answer.statusCode() == 201 ? 1 : 0));

        Map.Entry<UUID, HttpResponse<String>> refused = answers.entrySet().stream()
                .filter(entry -> entry.getValue().statusCode() == 429)
                .findFirst()
                .orElseThrow();
        isOutOfMeasure(refused.getValue());
        assertThat(announce(token("calm", "OFFICER"), refused.getKey()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void every_line_of_a_batch_counts_and_those_beyond_the_limit_wait_and_are_answered() {
        String sender = token("sender", "OFFICER");
        List<UUID> calls = calls(AT_ONCE + 3).toList();
        List<JsonNode> answers = batch(sender, calls);
        assertThat(answers)
                .extracting(answer -> answer.path("line").intValue() + ":"
                        + answer.path("status").intValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, calls.size())
                        .mapToObj(line -> line + ":201")
                        .toList());
        assertThat(calls).allSatisfy(call -> assertThat(recorded(call)).isOne());

        // The lines have spent what could come at once: without them, all of these would pass.
        assertThat(calls(AT_ONCE - 1)
                        .map(call -> announce(sender, call))
                        .filter(answer -> answer.statusCode() != 201)
                        .findFirst())
                .hasValueSatisfying(LimitsTest::isOutOfMeasure);
    }

    private static void isOutOfMeasure(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d*");
        JsonNode problem = Json.mapper().readTree(refused.body());
        assertThat(problem.path("status").intValue()).isEqualTo(429);
        assertThat(problem.path("rule").stringValue()).isEqualTo("requests-in-measure");
        assertThat(problem.path("detail").stringValue()).contains("one person", "1 a second");
    }

    private static Stream<UUID> calls(int number) {
        return Stream.generate(UUID::randomUUID).limit(number);
    }

    private static long recorded(UUID call) {
        return service.bean("eventReader", EventReader.class).lastVersion(call);
    }

    private static HttpResponse<String> announce(String token, UUID call) {
        return service.post(token, "announce-call", body(call));
    }

    private static List<JsonNode> batch(String token, List<UUID> calls) {
        String lines = calls.stream()
                .map(call -> "{\"command\": \"announce-call\", \"body\": %s}".formatted(body(call)))
                .collect(joining("\n"));
        HttpRequest.Builder request = HttpRequest.newBuilder(service.at("/api/commands"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines));
        return service.send(token, request)
                .body()
                .lines()
                .map(Json.mapper()::readTree)
                .toList();
    }

    private static String body(UUID call) {
        return """
            {"callId": "%s", "diaryNumber": "2026-8%d", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
             "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
             "focusAreas": ["KNOWLEDGE"],
             "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}]}
            """.formatted(call, NUMBERS.incrementAndGet()).replace("\n", " ");
    }
}
