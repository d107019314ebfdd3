package grantledger.command.intake;

import static grantledger.command.Service.token;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import grantledger.command.CommandService;
import grantledger.command.Machine;
import grantledger.command.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Every kind of refusal, to the byte: status, the headers that belong to it, and the problem detail. */
@Tag("server")
class RefusalsTest {

    private static final String OFFICER = token("olle.officer", "OFFICER");
    private static final String CALL = """
        {"diaryNumber": "2026-9001", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
         "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
         "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
         "focusAreas": ["KNOWLEDGE"],
         "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}],
         "formalRequirements": [], "appealable": false}\
        """;

    private static final String APPLICATION = """
        {"callId": "00000000-0000-4000-8000-000000000000",
         "applicant": {"name": "Ale kommun", "organisationNumber": "999900-0012",
                       "type": "MUNICIPALITY", "countyCode": "14"},
         "focusArea": "KNOWLEDGE", "projectTitle": "Lägesbild", "purpose": "Kunskap",
         "requestedAmountSek": 300000, "projectStart": "2026-09-01", "projectEnd": "2027-08-31",
         "budgetLines": [{"item": "Lön", "amountSek": 300000}],
         "contact": {"name": "Åsa Öman", "email": "asa@example.se"}}\
        """;
    private static final String ANOTHER_CALL = CALL.replace("9001", "9002");

    private static Service service;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final StringJoiner seen = new StringJoiner("\n\n", "", "\n");

    @BeforeAll
    static void start() {
        service = Service.start(Machine.running().newDatabase());
        assertThat(service.post(OFFICER, "announce-call", CALL).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A refusal is the sender's business: it is answered, and nobody else is warned. */
    private void listen() {
        logged.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(logged);
    }

    private List<String> warnings() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
        return logged.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void of_requests_are_as_approved() throws IOException {
        listen();
        see("no token", service.post(null, "announce-call", CALL));
        see("no genuine token", service.post("nonsense", "announce-call", CALL));
        see("no token and no such path", service.send(null, get("/nothing")));
        see("another role", service.post(token("x", "AUDITOR"), "announce-call", CALL));
        see("no role", service.post(token("x"), "announce-call", CALL));
        see("the service's name", service.post(token("system", "OFFICER"), "announce-call", CALL));
        see("a blank name", service.post(token(" ", "OFFICER"), "announce-call", CALL));
        see("no name", service.post(token(null, "OFFICER"), "announce-call", CALL));
        see("a business time", service.post(OFFICER, "announce-call", CALL, "Occurred-At", "2020-03-19T09:00:00Z"));
        see("unknown command", service.post(OFFICER, "launch-rocket", "{}"));
        see("unknown path", service.send(OFFICER, get("/nothing")));
        see("unknown field", service.post(OFFICER, "announce-call", "{\"colour\": 1}"));
        see("no JSON", service.post(OFFICER, "announce-call", "{"));
        see("malformed header", service.post(OFFICER, "announce-call", CALL, "If-Match", "x"));
        see("another method", service.send(OFFICER, get("/api/commands/announce-call")));
        see("another answer", service.post(OFFICER, "announce-call", ANOTHER_CALL, "Accept", "application/xml"));
        see("a refusal in another type", service.post(OFFICER, "announce-call", CALL, "Accept", "application/xml"));
        see("another type", service.send(OFFICER, xml()));
        see("too long", service.post(OFFICER, "announce-call", " ".repeat(300_000)));
        see("twice", service.post(OFFICER, "announce-call", CALL));
        see("out of range", service.post(OFFICER, "announce-call", CALL.replace("1000000", "0")));
        see("unknown stream", service.post(OFFICER, "cancel-call", """
            {"callId": "00000000-0000-4000-8000-000000000000", "reason": "Ångrat"}\
            """));
        see("unknown grant", service.post(token("c", "CONTROLLER"), "hold-payments", """
            {"grantId": "00000000-0000-4000-8000-000000000000", "reasons": "Saknas"}\
            """));
        see("unknown call", service.post(OFFICER, "submit-application", APPLICATION));
        see("closes before it opens", service.post(OFFICER, "announce-call", CALL.replace("2099", "2025")));
        see("malformed path", service.post(OFFICER, "announce-call;a=b", CALL));
        see("the error page", service.send(null, get("/error")));
        see("lines", service.send(OFFICER, lines("{\"command\": \"announce-call\", \"body\": {\"colour\": 1}}\n7")));
        see("lines of the service", service.send(token("system", "OFFICER"), lines("7")));
        assertThat(warnings()).isEmpty();
        assertThat(seen).hasToString(approved("refusals.txt"));
    }

    @Test
    void while_the_issuer_is_away_are_as_approved() throws IOException, InterruptedException {
        try (var context = new SpringApplicationBuilder(CommandService.class).run(awayFrom("http://127.0.0.1:1"))) {
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/api/commands"))
                    .header("Authorization", "Bearer " + OFFICER);
            see("issuer away", HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(seen).hasToString(approved("refusal-without-issuer.txt"));
    }

    private static String[] awayFrom(String issuer) {
        Map<String, Object> properties = Machine.running().newDatabase();
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        properties.put("server.port", 0);
        return properties.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(service.at(path));
    }

    private static HttpRequest.Builder xml() {
        return HttpRequest.newBuilder(service.at("/api/commands/announce-call"))
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<call/>"));
    }

    private static HttpRequest.Builder lines(String lines) {
        return HttpRequest.newBuilder(service.at("/api/commands"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines));
    }

    private void see(String what, HttpResponse<String> response) {
        StringJoiner lines = new StringJoiner("\n").add("# " + what).add(String.valueOf(response.statusCode()));
        Stream.of("Content-Type", "WWW-Authenticate", "Retry-After", "Allow", "Accept", "Cache-Control")
                .flatMap(name -> response.headers().firstValue(name).map(value -> name + ": " + value).stream())
                .forEach(lines::add);
        seen.add(lines.add(response.body().strip().replaceAll("(\"timestamp\":\")[^\"]*", "$1"))
                .toString());
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusalsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
