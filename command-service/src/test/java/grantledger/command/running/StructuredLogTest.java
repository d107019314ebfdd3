package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.format.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The service's log as a program that gathers lines reads it. */
@Tag("server")
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String COMMAND = """
        {"indicatorId": "%s", "area": "CRIME", "title": "Hemlig rubrik", "unit": "antal",
         "definition": "x", "source": "x", "aggregation": "SUM", "higherIs": "WORSE"}
        """.formatted(UUID.randomUUID()).replace("\n", " ");

    /** Spring leaves what it was told for whoever starts next in this process. */
    @AfterEach
    void people_read_the_log_again() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @Test
    void a_line_is_JSON_and_names_the_trace_and_the_command_that_it_comes_from(CapturedOutput said) {
        Map<String, Object> properties = Machine.running().newDatabase();
        properties.put("logging.structured.format.console", "ecs");
        try (Service service = Service.start(properties)) {
            nothingCanBeWritten(properties);
            int before = said.getOut().length();
            String officer = Service.token("olle.officer", "OFFICER");
            assertThat(service.post(officer, "define-indicator", COMMAND, "traceparent", SENT)
                            .statusCode())
                    .isGreaterThanOrEqualTo(500);
            assertThat(batch(service, officer)).contains("\"line\":1").contains("\"status\":5");

            List<JsonNode> lines = said.getOut()
                    .substring(before)
                    .lines()
                    .filter(line -> line.startsWith("{")) // servers of other tests speak as well
                    .map(Json.mapper()::readTree)
                    .filter(line -> line.path("command").isString())
                    .toList();
            assertThat(lines).hasSize(2).allSatisfy(line -> {
                assertThat(line.path("traceId").stringValue()).isEqualTo(TRACE);
                assertThat(line.path("command").stringValue()).isEqualTo("define-indicator");
                assertThat(line.path("commandId").stringValue()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                assertThat(line.at("/service/name").stringValue()).isEqualTo("command-service");
                assertThat(line.toString()).doesNotContain("olle", "Hemlig");
            });
            assertThat(lines).extracting(line -> line.path("commandId")).doesNotHaveDuplicates();
        }
    }

    /** So that a command has something to say. */
    private static void nothingCanBeWritten(Map<String, Object> properties) {
        JdbcClient.create(new DriverManagerDataSource(
                        properties.get("grantledger.log.url").toString(), "log_owner", "owner"))
                .sql("revoke insert on event from log_service")
                .update();
    }

    private static String batch(Service service, String officer) {
        return service.send(
                        officer,
                        HttpRequest.newBuilder(service.at("/api/commands"))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(
                                        "{\"command\": \"define-indicator\", \"body\": %s}".formatted(COMMAND))),
                        "traceparent",
                        SENT)
                .body();
    }
}
