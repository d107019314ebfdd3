package grantledger.query.identity;

import static grantledger.query.fixtures.Eventually.eventually;
import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import grantledger.format.Json;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What the security log is told by reads, and what it never is. */
@Tag("server")
class TracesTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("grantledger.security");
    private static final String NUMBER = "191212121212";
    private static final UUID APPLICATION = UUID.randomUUID();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        listening.start();
        LOGGER.addAppender(listening);
    }

    @AfterEach
    void listen_no_more() {
        LOGGER.detachAppender(listening);
    }

    private List<JsonNode> of(String who) {
        return lines.stream()
                .map(Json.mapper()::readTree)
                .filter(line -> who.equals(line.path("who").stringValue(null)))
                .toList();
    }

    private void told(String who, String... events) {
        eventually(() -> assertThat(of(who))
                .extracting(line -> line.path("event").stringValue() + " "
                        + line.path("route").stringValue())
                .containsExactly(events));
    }

    @Test
    void is_told_who_was_refused_and_who_read_what_only_some_may() {
        long position = RELAY.send(APPLICATION, Given.submitted(APPLICATION, UUID.randomUUID(), Given.ALE, 1));
        SERVICE.get("/api/audit/reads").as("tr-reporter", "REPORTER").status();
        SERVICE.get("/api/audit/streams/%s/events", APPLICATION)
                .after(position)
                .as("tr-auditor", "AUDITOR")
                .ok();
        SERVICE.get("/api/applications?q=%s", NUMBER)
                .as("tr-officer", "OFFICER")
                .header("Accept", "text/csv")
                .answer();
        SERVICE.get("/api/applications").as("tr-nothing", "OFFICER").ok();

        told("tr-reporter", "FORBIDDEN /api/audit/reads");
        told("tr-auditor", "SENSITIVE_READ /api/audit/streams/{id}/events");
        told("tr-officer", "EXPORTED /api/applications");
        assertThat(of("tr-nothing")).isEmpty();
        assertThat(of("tr-reporter").getFirst().path("why").stringValue()).isEqualTo("role-allows-read");
        assertThat(of("tr-reporter").getFirst().path("at").stringValue()).startsWith("20");
    }

    @Test
    void is_never_told_tokens_nor_what_stands_in_a_request() {
        String forged = Issuer.token(
                Issuer.claims(NUMBER, "OFFICER").issuer("http://" + NUMBER).build());
        SERVICE.get("/api/applications/%s?q=%s", NUMBER, NUMBER)
                .withToken(forged)
                .status();
        SERVICE.get("/api/audit/reads?person=%s", NUMBER)
                .as("tr-curious", "OFFICER")
                .status();
        SERVICE.get("/%s", NUMBER)
                .withToken("Åsa." + NUMBER + ".x")
                .header("traceparent", NUMBER)
                .status();

        told("tr-curious", "FORBIDDEN /api/audit/reads");
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(NUMBER, forged, "eyJ", "Bearer", "Åsa", "asa@example.org", "999900")
                        .matches("\\{[ -~]+}"));
    }
}
