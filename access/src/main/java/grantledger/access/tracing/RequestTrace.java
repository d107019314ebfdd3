package grantledger.access.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The trace that a request belongs to: the sender's, where the header {@code traceparent} names one, else a new one. Each line
 * of the log that comes of the request says which.
 */
final class RequestTrace extends OncePerRequestFilter {

    /** In a line of the log. */
    static final String TRACE_ID = "traceId";

    /** Spring's name for the pattern of the path, once a handler has been found. */
    private static final String ROUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    /** Threads that a request begins, as for the lines of a batch, belong to it. */
    private static final InheritableThreadLocal<TraceParent> CURRENT = new InheritableThreadLocal<>();

    private static final ThreadLocal<UUID> COMMAND = new ThreadLocal<>();

    private final Tracing tracing;

    RequestTrace(Tracing tracing) {
        this.tracing = tracing;
    }

    /** The span of the request that this thread works for. */
    static Optional<TraceParent> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void decided(UUID commandId) {
        COMMAND.set(commandId);
    }

    /** Of the last command that this thread has decided for the request. */
    static Optional<UUID> commandId() {
        return Optional.ofNullable(COMMAND.get());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        Optional<TraceParent> sender = TraceParent.of(request.getHeader(TraceParent.HEADER));
        TraceParent self = sender.map(TraceParent::child).orElseGet(TraceParent::fresh);
        CURRENT.set(self);
        MDC.put(TRACE_ID, self.traceId());
        try {
            chain.doFilter(request, response);
        } finally {
            tracing.answered(
                    self,
                    sender.map(TraceParent::spanId).orElse(null),
                    request.getMethod(),
                    (String) request.getAttribute(ROUTE),
                    response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - began));
            CURRENT.remove();
            COMMAND.remove();
            // What was said of a command on the way, too.
            MDC.clear();
        }
    }
}
