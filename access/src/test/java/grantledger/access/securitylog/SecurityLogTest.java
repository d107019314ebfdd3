package grantledger.access.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import grantledger.access.securitylog.Trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecurityLogTest {

    private static final String NUMBER = "19121212-1212";
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SecurityLog.LOGGER);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SecurityLog log =
            new SecurityLog(new Routes(() -> List.of("/api/applications/{id}", "/api/audit/{*path}")), clock);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void listen_no_more() {
        LOGGER.detachAppender(lines);
    }

    private JsonNode line(int index) {
        return JsonMapper.shared().readTree(lines.list.get(index).getFormattedMessage());
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    @Test
    void tells_who_what_why_when_and_in_which_trace() {
        MockHttpServletRequest request = request("/api/applications/7");
        request.setUserPrincipal(() -> "olle");
        request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        log.of(Event.FORBIDDEN, request, null, "role-allows-read");

        assertThat(lines.list.getFirst().getFormattedMessage()).isEqualTo("""
            {"at":"2026-01-01T00:00:00Z","event":"FORBIDDEN","who":"olle","method":"GET",\
            "route":"/api/applications/{id}","why":"role-allows-read",\
            "traceId":"0af7651916cd43dd8448eb211c80319c"}\
            """);
    }

    @Test
    void tells_nothing_of_what_stands_in_a_path_a_parameter_a_header_or_a_made_up_method() {
        MockHttpServletRequest request = new MockHttpServletRequest(NUMBER, "/api/applications/" + NUMBER);
        request.setQueryString("q=" + NUMBER);
        request.addParameter("q", NUMBER);
        request.addHeader("Authorization", "Bearer " + NUMBER);
        request.addHeader("traceparent", "00-" + NUMBER + "-b7ad6b7169203331-01\n{}");
        log.unauthenticated(request, "token-refused");
        log.unauthenticated(request("/" + NUMBER), "no-token");

        assertThat(lines.list)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.getFormattedMessage()).doesNotContain(NUMBER, "\n"));
        assertThat(line(0).path("method").stringValue()).isEqualTo("other");
        assertThat(line(1).path("route").isMissingNode()).isTrue();
    }

    @Test
    void is_one_line_of_ascii_whatever_the_name() {
        MockHttpServletRequest request = request("/api/audit/reads");
        request.setUserPrincipal(() -> "å\"\n{\u202e\u2028");
        log.of(Event.SENSITIVE_READ, request, null, null);

        assertThat(lines.list.getFirst().getFormattedMessage()).matches("[ -~]+");
        assertThat(line(0).path("who").stringValue()).isEqualTo("å\"\n{\u202e\u2028");
    }

    @Test
    void counts_a_flood_and_loses_none_of_it() {
        for (int i = 0; i < 500; i++) {
            log.unauthenticated(request("/api/applications/7"), "no-token");
        }
        assertThat(lines.list).hasSize(Flood.LINES);
        now.set(now.get().plus(Flood.WINDOW).plus(Duration.ofSeconds(1)));
        log.sayWhatWasCounted();
        assertThat(lines.list).hasSize(Flood.LINES + 1);
        assertThat(line(Flood.LINES).path("count").longValue()).isEqualTo(500 - Flood.LINES);
        assertThat(line(Flood.LINES).path("at").stringValue()).isEqualTo("2026-01-01T00:00:00Z");

        log.unauthenticated(request("/api/applications/7"), "no-token");
        assertThat(lines.list).as("the next minute has lines again").hasSize(Flood.LINES + 2);
    }

    @Test
    void says_at_the_end_what_it_has_counted() {
        for (int i = 0; i <= Flood.LINES; i++) {
            log.unauthenticated(request("/api/applications/7"), "no-token");
        }
        log.sayWhatIsCounted();
        assertThat(line(Flood.LINES).path("count").longValue()).isEqualTo(1);
    }

    @Test
    void goes_to_a_file_of_its_own_bare_and_nowhere_else(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("security.jsonl");
        SecurityLogFile.at(file.toString());
        ListAppender<ILoggingEvent> others = new ListAppender<>();
        others.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(others);
        try {
            log.unauthenticated(request("/api/applications/7"), "no-token");
            LoggerFactory.getLogger("grantledger.other").warn("Something else");
        } finally {
            root.detachAppender(others);
            SecurityLogFile.at("");
        }

        assertThat(Files.readAllLines(file))
                .containsExactly(lines.list.getFirst().getFormattedMessage());
        assertThat(others.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("Something else");
    }
}
