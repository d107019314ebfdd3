package grantledger.access.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spans as OTLP has them in JSON: {@code opentelemetry-proto}, {@code ExportTraceServiceRequest}; OTLP 1, JSON Protobuf encoding. */
final class OtlpJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ERROR = 2;

    private final String service;

    OtlpJson(String service) {
        this.service = service;
    }

    byte[] of(List<Span> spans) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode resource = root.putArray("resourceSpans").addObject();
        attributes(resource.putObject("resource"), Map.of("service.name", service, "service.namespace", "grantledger"));
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "grantledger");
        ArrayNode list = scope.putArray("spans");
        spans.forEach(span -> add(list.addObject(), span));
        return JSON.writeValueAsBytes(root);
    }

    private static void add(ObjectNode node, Span span) {
        node.put("traceId", span.self().traceId());
        node.put("spanId", span.self().spanId());
        if (span.parentId() != null) {
            node.put("parentSpanId", span.parentId());
        }
        node.put("name", span.name());
        node.put("kind", span.kind().number);
        node.put("startTimeUnixNano", nanos(span.began()));
        node.put("endTimeUnixNano", nanos(span.ended()));
        attributes(node, span.attributes());
        if (span.link() != null) {
            node.putArray("links")
                    .addObject()
                    .put("traceId", span.link().traceId())
                    .put("spanId", span.link().spanId());
        }
        if (span.failed()) {
            node.putObject("status").put("code", ERROR);
        }
    }

    private static void attributes(ObjectNode node, Map<String, ?> attributes) {
        ArrayNode list = node.putArray("attributes");
        attributes.forEach((key, value) -> {
            ObjectNode typed = list.addObject().put("key", key).putObject("value");
            if (value instanceof Number number) {
                typed.put("intValue", number.toString());
            } else {
                typed.put("stringValue", value.toString());
            }
        });
    }

    /** A 64-bit number is a text in JSON. */
    private static String nanos(Instant time) {
        return "%d%09d".formatted(time.getEpochSecond(), time.getNano());
    }
}
