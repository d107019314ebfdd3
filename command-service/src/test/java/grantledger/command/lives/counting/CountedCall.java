package grantledger.command.lives.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What of one track's money is bound, krona by krona: each krona of a grant lies under the ceiling, or above it by the word of a court. */
public final class CountedCall {
    private final long ceiling;
    private final boolean returns;
    private final Map<UUID, Long> under = new HashMap<>();
    private final Map<UUID, Long> above = new HashMap<>();

    /** @param returns whether less bound money gives room back */
    public CountedCall(long ceiling, boolean returns) {
        this.ceiling = ceiling;
        this.returns = returns;
    }

    /** An application's grant binds so much from now on. */
    public void bind(UUID application, long bound, boolean byCourt) {
        while (of(application) < bound) {
            if (committed() < ceiling || !byCourt) {
                under.merge(application, 1L, Long::sum);
            } else {
                above.merge(application, 1L, Long::sum);
            }
        }
        while (returns && of(application) > bound && above.getOrDefault(application, 0L) > 0) {
            above.merge(application, -1L, Long::sum);
        }
        while (returns && of(application) > bound) {
            under.merge(application, -1L, Long::sum);
        }
    }

    private long of(UUID application) {
        return under.getOrDefault(application, 0L) + above.getOrDefault(application, 0L);
    }

    public long ceiling() {
        return ceiling;
    }

    public long committed() {
        return under.values().stream().reduce(0L, Long::sum);
    }

    public long courtOrdered() {
        return above.values().stream().reduce(0L, Long::sum);
    }
}
