package grantledger.access.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;

/** What is left to one person or address, to be spent by their requests. */
public final class Allowance {

    private static final String OF_REQUEST = Allowance.class.getName();

    private final Bucket bucket;
    private final Budget budget;
    private final int perSecond;

    Allowance(Bucket bucket, Budget budget, int perSecond) {
        this.bucket = bucket;
        this.budget = budget;
        this.perSecond = perSecond;
    }

    /** Of whoever sent a request that was counted. */
    public static Allowance of(ServletRequest request) {
        return (Allowance) request.getAttribute(OF_REQUEST);
    }

    void pay(ServletRequest request) {
        request.setAttribute(OF_REQUEST, this);
    }

    /** @return empty where it was spent; otherwise nothing was, and why */
    public Optional<Exceeded> spend(int requests) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(requests);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(new Exceeded(
                        budget,
                        perSecond,
                        probe.getRemainingTokens(),
                        Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** What was spent and turned out to cost nothing. */
    public void giveBack() {
        bucket.addTokens(1);
    }

    /** Spends when there is something to spend, and waits until then: for what has been taken in and comes in its turn. */
    public void await() throws InterruptedException {
        bucket.asBlocking().consume(1);
    }
}
