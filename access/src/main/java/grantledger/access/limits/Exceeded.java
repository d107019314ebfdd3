package grantledger.access.limits;

import grantledger.access.problems.Problem;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * More requests came than may.
 *
 * @param left  what is left of the budget
 * @param after how much later it is worth asking again
 */
public record Exceeded(Budget budget, int perSecond, long left, Duration after) {

    private static final String RULE = "requests-in-measure";

    static final int SECONDS_AT_ONCE = 10;

    public Problem problem() {
        return Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                RULE,
                "More requests came from one %s than the %d a second that may; ask again in %d s."
                        .formatted(budget.policy(), perSecond, seconds()));
    }

    /** {@code Retry-After}, and {@code RateLimit} with its policy as draft-ietf-httpapi-ratelimit-headers-10 has them. */
    public void tell(BiConsumer<String, String> header) {
        header.accept(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        header.accept(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(budget.policy(), perSecond * SECONDS_AT_ONCE, SECONDS_AT_ONCE));
        header.accept("RateLimit", "\"%s\";r=%d;t=%d".formatted(budget.policy(), Math.max(0, left), seconds()));
    }

    /** Whole seconds, at least one. */
    private long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
