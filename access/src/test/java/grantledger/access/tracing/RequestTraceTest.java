package grantledger.access.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestTraceTest {
    private static final String SENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final UUID COMMAND_ID = UUID.fromString("7d1c9f0e-5b77-4c5e-9d2f-0a4a3b1c2d3e");

    private final RequestTrace filter = new RequestTrace(Tracing.to("", 1, "a-service", Clock.systemUTC()));

    private Map<String, String> saidDuring(MockHttpServletRequest request) throws Exception {
        var said = new HashMap<String, String>();
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
            LogLines.comeFrom("grant-funds", COMMAND_ID);
            said.putAll(MDC.getCopyOfContextMap());
        });
        return said;
    }

    @Test
    void lines_of_the_log_name_the_senders_trace_the_command_and_its_id_until_the_request_is_answered()
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/commands/grant-funds");
        request.addHeader("traceparent", SENT);
        assertThat(saidDuring(request))
                .containsOnly(
                        Map.entry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"),
                        Map.entry("command", "grant-funds"),
                        Map.entry("commandId", COMMAND_ID.toString()));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        assertThat(RequestTrace.current()).isEmpty();
    }

    @Test
    void a_request_without_a_trace_begins_one() throws Exception {
        assertThat(saidDuring(new MockHttpServletRequest("GET", "/")).get("traceId"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void a_thread_that_the_request_begins_works_for_it() throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/commands");
        request.addHeader("traceparent", SENT);
        var found = new HashMap<String, String>();
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> {
            try {
                Thread.ofVirtual()
                        .start(() -> {
                            LogLines.comeFrom("grant-funds", COMMAND_ID);
                            found.putAll(MDC.getCopyOfContextMap());
                        })
                        .join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(found).containsEntry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
