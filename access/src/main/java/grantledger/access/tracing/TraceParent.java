package grantledger.access.tracing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A span in its trace, as the header {@code traceparent} names it (W3C Trace Context, Level 1).
 *
 * @param traceId 32 lower-case hexadecimal digits, not all 0
 * @param spanId  16 of them, not all 0
 * @param sampled whether whoever began the trace keeps it
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {

    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final int SAMPLED = 1;

    /** @param header as it came, or null; what is not of the form counts for nothing */
    public static Optional<TraceParent> of(String header) {
        if (header == null || header.length() > 256) {
            return Optional.empty();
        }
        var read = FORM.matcher(header.strip());
        boolean known =
                read.matches() && (read.group(5) == null || !read.group(1).equals("00"));
        return known
                ? Optional.of(new TraceParent(
                        read.group(2), read.group(3), (Integer.parseInt(read.group(4), 16) & SAMPLED) != 0))
                : Optional.empty();
    }

    /** The beginning of a trace. */
    static TraceParent fresh() {
        return new TraceParent(hex(random()) + hex(random()), newSpanId(), true);
    }

    /** Another span of the same trace. */
    TraceParent child() {
        return new TraceParent(traceId, newSpanId(), sampled);
    }

    static String newSpanId() {
        return hex(random());
    }

    static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }

    private static long random() {
        long bits = ThreadLocalRandom.current().nextLong();
        return bits == 0 ? 1 : bits;
    }

    String header() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
