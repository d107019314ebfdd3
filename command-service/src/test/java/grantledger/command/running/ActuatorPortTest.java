package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Machine;
import grantledger.command.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** The actuator on a port that only a monitor reaches is guarded as it is beside the API. */
@Tag("server")
class ActuatorPortTest {

    @Test
    void has_the_actuator_and_nothing_else_and_tells_reasons_to_auditors_alone() {
        Map<String, Object> properties = Machine.running().newDatabase();
        properties.put("management.server.port", 0);
        try (Service service = Service.start(properties)) {
            String port = service.bean("environment", Environment.class).getRequiredProperty("local.management.port");
            URI apart = URI.create("http://localhost:" + port);

            assertThat(get(service, null, apart.resolve("/actuator/health")).body())
                    .contains("\"status\"")
                    .doesNotContain("\"details\"");
            assertThat(get(service, Service.token("ada", "AUDITOR"), apart.resolve("/actuator/health"))
                            .body())
                    .contains("\"details\"");
            assertThat(get(service, null, apart.resolve("/actuator/prometheus")).body())
                    .contains("process_uptime_seconds");
            assertThat(get(service, null, apart.resolve("/actuator/env")).statusCode())
                    .isEqualTo(401);
            assertThat(get(service, null, apart.resolve("/api/commands/announce-call"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(service, Service.token("olle", "OFFICER"), apart.resolve("/v3/api-docs"))
                            .statusCode())
                    .isEqualTo(404);

            assertThat(get(service, null, service.at("/actuator/health")).statusCode())
                    .isEqualTo(404);
            assertThat(get(service, null, service.at("/v3/api-docs")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(Service service, String token, URI address) {
        return service.send(token, HttpRequest.newBuilder(address));
    }
}
