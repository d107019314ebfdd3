package grantledger.command.intake;

import static grantledger.command.Service.token;
import static grantledger.command.keys.Matters.contact;
import static grantledger.command.keys.Matters.done;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import grantledger.access.securitylog.Routes;
import grantledger.access.securitylog.SecurityLog;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.keys.Matters;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.JsonNode;

/** What the security log is told of commands. */
@Tag("server")
class CommandTracesTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SecurityLog.LOGGER);
    private static final String NUMBER = "191212121212";

    private static Service service;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeAll
    static void start() {
        service = Service.start(Machine.running().newDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void listen_no_more() {
        LOGGER.detachAppender(lines);
    }

    private List<String> told() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(Json.mapper()::readTree)
                .map(line -> String.join(
                        " ",
                        text(line, "event"),
                        text(line, "who"),
                        text(line, "route"),
                        text(line, "command"),
                        text(line, "why")))
                .toList();
    }

    private static String text(JsonNode line, String member) {
        return line.path(member).stringValue("-");
    }

    @Test
    void who_may_not_and_what_was_asked_for_alone_and_in_a_batch() {
        String assessor = token("ada.assessor", "ASSESSOR");
        assertThat(service.post(assessor, "announce-call", "{}").statusCode()).isEqualTo(403);
        assertThat(service.post(token("olle", "OFFICER"), "announce-call", "{}", "Occurred-At", "2020-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(403);
        assertThat(batch(assessor, """
            {"command": "cancel-call", "body": {"callId": "20260101-0000-4000-8000-000000000001", "reason": "%s"}}
            {"command": "%s", "body": {}}
            """.formatted(NUMBER, NUMBER)).statusCode()).isEqualTo(200);

        assertThat(told())
                .containsExactly(
                        "FORBIDDEN ada.assessor /api/commands/{name} announce-call role-allows-command",
                        "RULE_REFUSED olle /api/commands/{name} announce-call occurred-at-by-importer",
                        "FORBIDDEN ada.assessor /api/commands cancel-call role-allows-command");
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains(NUMBER));
    }

    @Test
    void nothing_of_what_is_wrong_in_a_command_or_in_the_way_of_it() {
        String officer = token("olle", "OFFICER");
        assertThat(service.post(officer, "announce-call", "{\"title\": \"%s\"}".formatted(NUMBER))
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.post(officer, "launch-rocket", "{}").statusCode()).isEqualTo(404);
        assertThat(told()).isEmpty();
    }

    @Test
    void that_somebody_was_erased_when_it_is_done_and_not_when_it_is_rehearsed_or_its_answer_is_told_again() {
        Matters matters = Matters.on(service);
        done(matters.submit(contact("Xerxes Qvist", "xerxes.qvist@hemlig.example", "0709-918273")));
        done(matters.propose());
        done(matters.carryOutErasure("Dry-Run", "true"));
        assertThat(told()).isEmpty();

        String first = done(matters.carryOutErasure("Idempotency-Key", "once")).body();
        assertThat(done(matters.carryOutErasure("Idempotency-Key", "once")).body())
                .isEqualTo(first);

        assertThat(told()).containsExactly("ERASED disa.decides /api/commands/{name} erase-personal-data -");
    }

    @Test
    void that_a_token_ended_before_its_batch_did() {
        RefusalTraces traces =
                new RefusalTraces(new SecurityLog(new Routes(List::of), Clock.systemUTC()), new CommandCatalogue());
        traces.ofLine(new JwtException("Jwt expired for " + NUMBER), "olle", "grant-funds");
        assertThat(told()).containsExactly("UNAUTHENTICATED olle /api/commands grant-funds token-refused");
    }

    private static HttpResponse<String> batch(String token, String lines) {
        return service.send(
                token,
                HttpRequest.newBuilder(service.at("/api/commands"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines)));
    }
}
