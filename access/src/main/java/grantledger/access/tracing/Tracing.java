package grantledger.access.tracing;

import grantledger.access.tracing.Span.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of requests, commands, records and folds, where there is somebody to tell. A command has a trace of its own,
 * named by its id, so that nothing has to be kept with an event for its way to be followed; it is linked to the request.
 */
public final class Tracing implements AutoCloseable {

    private final Collector collector;
    private final double share;
    private final Clock clock;

    private Tracing(Collector collector, double share, Clock clock) {
        this.collector = collector;
        this.share = share;
        this.clock = clock;
    }

    /**
     * @param endpoint of a collector that takes OTLP over HTTP, or empty: then nothing is told
     * @param share    of the commands that are followed, from 0 to 1
     * @param service  whose spans these are
     */
    static Tracing to(String endpoint, double share, String service, Clock clock) {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("The share of what is traced must be from 0 to 1, not " + share);
        }
        return new Tracing(endpoint.isBlank() ? null : new Collector(endpoint, service), share, clock);
    }

    public boolean isOn() {
        return collector != null;
    }

    /** Spans that nobody has got. */
    public long dropped() {
        return isOn() ? collector.dropped() : 0;
    }

    /** @param route the path's pattern, or null where none fits */
    void answered(TraceParent self, String parentId, String method, String route, int status, Duration took) {
        if (!isOn() || !self.sampled()) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("http.request.method", method);
        attributes.put("http.response.status_code", status);
        RequestTrace.commandId().ifPresent(id -> attributes.put("grantledger.command.id", id));
        if (route != null) {
            attributes.put("http.route", route);
        }
        tell(
                self,
                parentId,
                null,
                Kind.SERVER,
                route == null ? method : method + " " + route,
                took,
                attributes,
                status >= 500);
    }

    /**
     * A command that has been decided.
     *
     * @param outcome  what became of it, one of a few
     * @param position the last in the log that came of it, or null
     */
    public void decided(String command, UUID commandId, String outcome, Long position, Duration took) {
        RequestTrace.decided(commandId);
        if (!isOn() || !Followed.isSampled(commandId, share)) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("grantledger.command", command);
        attributes.put("grantledger.outcome", outcome);
        if (position != null) {
            attributes.put("grantledger.position", position);
        }
        tell(
                new TraceParent(Followed.traceId(commandId), Followed.spanIdOfCommand(commandId), true),
                null,
                RequestTrace.current().orElse(null),
                Kind.INTERNAL,
                "decide " + command,
                took,
                attributes,
                outcome.equals("failed"));
    }

    /** What a record of this event says of its trace in the header {@code traceparent}. */
    public Optional<String> header(Followed event) {
        return isOn() && Followed.isSampled(event.commandId(), share)
                ? Optional.of(event.published().header())
                : Optional.empty();
    }

    /** Events that Kafka has acknowledged. */
    public void published(List<Followed> events, Duration took) {
        for (Followed event : followed(events)) {
            TraceParent self = event.published();
            tell(
                    self,
                    Followed.spanIdOfCommand(event.commandId()),
                    null,
                    Kind.PRODUCER,
                    "publish " + event.type(),
                    took,
                    attributes(event),
                    false);
        }
    }

    /** Events that have become visible in the views. */
    public void folded(List<Followed> events, Duration took) {
        for (Followed event : followed(events)) {
            TraceParent parent = event.published();
            tell(
                    parent.child(),
                    parent.spanId(),
                    null,
                    Kind.CONSUMER,
                    "fold " + event.type(),
                    took,
                    attributes(event),
                    false);
        }
    }

    private List<Followed> followed(List<Followed> events) {
        return isOn()
                ? events.stream()
                        .filter(event -> Followed.isSampled(event.commandId(), share))
                        .toList()
                : List.of();
    }

    private static Map<String, ?> attributes(Followed event) {
        return Map.of(
                "grantledger.position", event.position(),
                "grantledger.event.id", event.eventId(),
                "grantledger.event.type", event.type());
    }

    private void tell(
            TraceParent self,
            String parentId,
            TraceParent link,
            Kind kind,
            String name,
            Duration took,
            Map<String, ?> attributes,
            boolean failed) {
        Instant now = clock.instant();
        collector.add(new Span(self, parentId, link, kind, name, now.minus(took), now, attributes, failed));
    }

    @Override
    public void close() {
        if (isOn()) {
            collector.close();
        }
    }
}
