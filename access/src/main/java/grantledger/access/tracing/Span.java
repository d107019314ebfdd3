package grantledger.access.tracing;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done, in OpenTelemetry's words.
 *
 * @param parentId   or null
 * @param link       a span of another trace that this one came from, or null
 * @param attributes texts, whole numbers
 */
record Span(
        TraceParent self,
        String parentId,
        TraceParent link,
        Kind kind,
        String name,
        Instant began,
        Instant ended,
        Map<String, ?> attributes,
        boolean failed) {

    /** As the protocol numbers them. */
    enum Kind {
        INTERNAL(1),
        SERVER(2),
        PRODUCER(4),
        CONSUMER(5);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }
}
