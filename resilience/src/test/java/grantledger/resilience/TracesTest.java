package grantledger.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grantledger.access.roles.Role;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Service;
import grantledger.standalone.identity.Bearer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command is followed through both services and Kafka under one trace, to which the sender's request leads. */
@Tag("slow")
@Tag("system")
@Tag("server")
class TracesTest {
    private static final Path HOME = Path.of(System.getProperty("grantledger.home", ".."))
            .toAbsolutePath()
            .normalize();
    private static final String SENT = "0af7651916cd43dd8448eb211c80319c";
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Map<String, JsonNode> spans = new ConcurrentHashMap<>();

    @Test
    void lead_from_the_request_to_the_event_in_the_views(@TempDir Path directory) throws Exception {
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::collect);
        collector.start();
        var cluster = Cluster.start(directory, HOME, 1, 1);
        try {
            var endpoint = "http://127.0.0.1:" + collector.getAddress().getPort();
            cluster.services().forEach(service -> {
                service.kill();
                service.launchWith(List.of(), Map.of("GRANTLEDGER_OTLP_ENDPOINT", endpoint));
            });
            cluster.services().forEach(Service::awaitReady);

            send(cluster);

            Patience.require(
                    "the fold's span; there are " + spans.keySet(),
                    () -> spans.containsKey("fold IndicatorDefined"),
                    WITHIN);
            Patience.require("the request's span", () -> spans.containsKey("POST /api/commands/{name}"), WITHIN);
            var request = spans.get("POST /api/commands/{name}");
            var decided = spans.get("decide define-indicator");
            assertThat(request.path("traceId").asString()).isEqualTo(SENT);
            assertThat(decided.at("/links/0/traceId").asString()).isEqualTo(SENT);
            assertThat(List.of("publish IndicatorDefined", "fold IndicatorDefined"))
                    .allSatisfy(name ->
                            assertThat(spans.get(name).path("traceId")).as(name).isEqualTo(decided.path("traceId")));
        } finally {
            cluster.discard();
            collector.stop(0);
        }
    }

    private void collect(HttpExchange exchange) throws IOException {
        JsonMapper.shared()
                .readTree(exchange.getRequestBody())
                .findValues("spans")
                .forEach(
                        list -> list.forEach(span -> spans.put(span.path("name").asString(), span)));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static void send(Cluster cluster) throws IOException, InterruptedException {
        var token = cluster.tokens().of(Bearer.of(Set.of(Role.OFFICER), "olle.officer"), Instant.now());
        var request = HttpRequest.newBuilder(
                        URI.create(cluster.commands().getFirst().url() + "/api/commands/define-indicator"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + SENT + "-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofString("""
                    {"indicatorId": "20260102-0000-4000-8000-000000000001", "area": "CRIME", "title": "Brott",
                     "unit": "antal", "definition": "Anmälda", "source": "Påhittad", "aggregation": "SUM",
                     "higherIs": "WORSE"}
                    """))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
        }
    }
}
