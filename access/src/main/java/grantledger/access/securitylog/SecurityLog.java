package grantledger.access.securitylog;

import grantledger.access.securitylog.Trace.Event;
import grantledger.access.tracing.TraceParent;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one line of JSON for each event, in ASCII, to a logger of its own. */
public final class SecurityLog {

    /** Where it is written. */
    public static final String LOGGER = "grantledger.security";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Routes routes;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Flood unauthenticated = new Flood();

    public SecurityLog(Routes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** Of a flood of them only the first of each minute have a line; the others are counted in one. */
    public void unauthenticated(HttpServletRequest request, String why) {
        unauthenticated(now -> trace(now, Event.UNAUTHENTICATED, null, request, null, why));
    }

    /** A part of a request that was taken when it began, and whose token has ended since; counted like the others. */
    public void unauthenticated(String who, String route, String command, String why) {
        unauthenticated(now -> part(now, Event.UNAUTHENTICATED, who, route, command, why));
    }

    private void unauthenticated(Function<Instant, Trace> trace) {
        Instant now = clock.instant();
        writeUncounted(unauthenticated.before(now));
        if (unauthenticated.takes()) {
            write(trace.apply(now));
        }
    }

    /** By whoever the request is from. */
    public void of(Event event, HttpServletRequest request, String command, String why) {
        Principal principal = request.getUserPrincipal();
        write(trace(clock.instant(), event, principal == null ? null : principal.getName(), request, command, why));
    }

    /** Where the request that it is part of is not at hand. */
    public void of(Event event, String who, String route, String command, String why) {
        write(part(clock.instant(), event, who, route, command, why));
    }

    private static Trace part(Instant now, Event event, String who, String route, String command, String why) {
        return new Trace(now, event, who, "POST", route, command, why, null, MDC.get("traceId"));
    }

    /** To be called now and then, and at the end: what was counted of a minute that has passed is said. */
    public void sayWhatWasCounted() {
        writeUncounted(unauthenticated.before(clock.instant()));
    }

    void sayWhatIsCounted() {
        writeUncounted(unauthenticated.untilNow());
    }

    private void writeUncounted(Optional<Flood.Counted> counted) {
        counted.ifPresent(it -> write(new Trace(
                it.since(), Event.UNAUTHENTICATED, null, null, null, null, "more-within-a-minute", it.count(), null)));
    }

    private Trace trace(Instant now, Event event, String who, HttpServletRequest request, String command, String why) {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        return new Trace(
                now,
                event,
                who,
                METHODS.contains(method) ? method : "other",
                routes.of(request),
                command,
                why,
                null,
                traceId(request));
    }

    /** Of the tracing where there is one, or as the caller says it (W3C Trace Context). */
    private static String traceId(HttpServletRequest request) {
        String traced = MDC.get("traceId");
        if (traced != null) {
            return traced;
        }
        return TraceParent.of(request.getHeader(TraceParent.HEADER))
                .map(TraceParent::traceId)
                .orElse(null);
    }

    private void write(Trace trace) {
        LOG.info(json.writeValueAsString(trace));
    }
}
