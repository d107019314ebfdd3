package grantledger.access.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracingTest {
    private static final String SENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final UUID COMMAND_ID = UUID.fromString("7d1c9f0e-5b77-4c5e-9d2f-0a4a3b1c2d3e");
    private static final UUID EVENT_ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final Followed EVENT = new Followed(COMMAND_ID, EVENT_ID, 77, "FundsGranted");
    private static final Duration TOOK = Duration.ofMillis(3);

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            JsonMapper.shared()
                    .readTree(exchange.getRequestBody())
                    .at("/resourceSpans/0/scopeSpans/0/spans")
                    .valueStream()
                    .forEach(received::add);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    private Tracing tracing(double share) {
        return Tracing.to(
                "http://127.0.0.1:" + collector.getAddress().getPort(), share, "a-service", Clock.systemUTC());
    }

    private JsonNode next() throws InterruptedException {
        var span = received.poll(10, TimeUnit.SECONDS);
        assertThat(span).as("a span").isNotNull();
        return span;
    }

    @Test
    void a_command_its_record_and_its_fold_are_one_trace_and_linked_to_the_request() throws Exception {
        try (var tracing = tracing(1)) {
            var request = new MockHttpServletRequest("POST", "/api/commands/grant-funds");
            request.addHeader("traceparent", SENT);
            new RequestTrace(tracing)
                    .doFilter(
                            request,
                            new MockHttpServletResponse(),
                            (_, _) -> tracing.decided("grant-funds", COMMAND_ID, "done", 77L, TOOK));
            tracing.published(List.of(EVENT), TOOK);
            tracing.folded(List.of(EVENT), TOOK);
            JsonNode decided = next();
            JsonNode answered = next();
            JsonNode published = next();
            JsonNode folded = next();

            assertThat(answered.path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(answered.path("parentSpanId").asString()).isEqualTo("00f067aa0ba902b7");
            assertThat(attributes(answered)).containsEntry("grantledger.command.id", COMMAND_ID.toString());
            assertThat(decided.at("/links/0/traceId")).isEqualTo(answered.path("traceId"));
            assertThat(decided.at("/links/0/spanId")).isEqualTo(answered.path("spanId"));
            assertThat(List.of(decided, published, folded))
                    .allSatisfy(span -> assertThat(span.path("traceId").asString())
                            .isEqualTo(COMMAND_ID.toString().replace("-", "")));
            assertThat(published.path("parentSpanId")).isEqualTo(decided.path("spanId"));
            assertThat(folded.path("parentSpanId")).isEqualTo(published.path("spanId"));
            assertThat(attributes(folded))
                    .containsEntry("grantledger.position", "77")
                    .containsEntry("grantledger.event.id", EVENT_ID.toString());
            assertThat(tracing.header(EVENT))
                    .contains("00-" + folded.path("traceId").asString() + "-"
                            + published.path("spanId").asString() + "-01");
        }
    }

    private static Map<String, String> attributes(JsonNode span) {
        return span.path("attributes")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("key").asString(),
                        one -> one.path("value").iterator().next().asString()));
    }

    @Test
    void a_sender_who_does_not_keep_the_trace_is_not_told_of() throws Exception {
        try (var tracing = tracing(1)) {
            var request = new MockHttpServletRequest("GET", "/");
            request.addHeader("traceparent", SENT.replaceFirst("01$", "00"));
            new RequestTrace(tracing).doFilter(request, new MockHttpServletResponse(), (_, _) -> {});
            assertThat(received.poll(1, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void of_all_commands_the_share_that_is_wanted_is_followed_and_the_same_one_everywhere() {
        long followed = Stream.generate(UUID::randomUUID)
                .limit(20_000)
                .filter(id -> Followed.isSampled(id, 0.1))
                .count();
        assertThat(followed).isBetween(1_700L, 2_300L);
        try (var none = tracing(0)) {
            assertThat(none.header(EVENT)).isEmpty();
            none.folded(List.of(EVENT), TOOK);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void what_the_collector_does_not_take_is_dropped_and_counted() throws Exception {
        collector.stop(0);
        try (var tracing = tracing(1)) {
            tracing.folded(List.of(EVENT, EVENT), TOOK);
            for (int i = 0; i < 100 && tracing.dropped() < 2; i++) {
                Thread.sleep(100);
            }
            assertThat(tracing.dropped()).isEqualTo(2);
        }
    }

    @Test
    void without_an_endpoint_nothing_is_told() {
        try (var off = Tracing.to("", 1, "a-service", Clock.systemUTC())) {
            off.folded(List.of(EVENT), TOOK);
            assertThat(off.isOn()).isFalse();
            assertThat(off.header(EVENT)).isEmpty();
        }
    }
}
