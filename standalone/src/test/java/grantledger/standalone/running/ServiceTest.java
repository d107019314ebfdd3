package grantledger.standalone.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
    @TempDir
    Path folder;

    @Test
    void another_system_that_answers_on_the_port_is_not_taken_for_ours() throws Exception {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        try {
            var ours = service(other.getAddress().getPort(), "sleep 1; echo 'Port is already in use'; exit 1");
            ours.launch();
            assertThatThrownBy(ours::awaitReady)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("was taken by another program while it started");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void why_a_service_ended_is_what_it_said_last() {
        var ours = service(1, "echo 'No such database'; exit 3");
        ours.launch();
        assertThatThrownBy(ours::awaitReady)
                .hasMessageContaining("ended with exit code 3")
                .hasMessageContaining("No such database");
    }

    private Service service(int port, String script) {
        var log = folder.resolve("service.log");
        return new Service("a-service", port, "mark", List.of("sh", "-c", script), Map.of(), log);
    }
}
