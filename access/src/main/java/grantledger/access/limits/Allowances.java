package grantledger.access.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The {@link Allowance} of everybody who sent something lately. A budget that nothing was spent of for a minute is full again,
 * and forgotten; of more people or addresses than are remembered, those who come seldom begin anew.
 */
final class Allowances {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final Limits limits;
    private final TimeMeter time;
    private final Cache<Key, Allowance> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    private record Key(Budget budget, String who) {}

    Allowances(Limits limits, TimeMeter time) {
        this.limits = limits;
        this.time = time;
    }

    /** @param who a person's id, or an address */
    Allowance of(Budget budget, String who) {
        return known.get(new Key(budget, who), this::full);
    }

    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }

    private Allowance full(Key key) {
        int perSecond = key.budget().perSecond(limits);
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity((long) perSecond * Exceeded.SECONDS_AT_ONCE)
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
        return new Allowance(bucket, key.budget(), perSecond);
    }
}
