package grantledger.eventlog.states;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks at a stream since it was last caught up with. What passes in a stream makes nobody's look stale, so no refusal
 * tells of it; but the log has to pass over all of it that came after what was known, for every append that rests on a look.
 */
final class Looks {

    private static final int MANY = 256;
    private static final long LONG_NANOS = Duration.ofMillis(500).toNanos();

    private final LongSupplier nanos;
    private long since;
    private int count;

    Looks(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Takes one more look; when it is time to catch up, the one who is told so does it, and counting begins anew. */
    synchronized boolean haveBeenMany() {
        long now = nanos.getAsLong();
        count++;
        boolean many = count > MANY || now - since > LONG_NANOS;
        if (many) {
            count = 0;
            since = now;
        }
        return many;
    }
}
