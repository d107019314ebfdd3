package grantledger.command.running;

import grantledger.eventlog.threads.StandingThreads;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down once a thread that the service cannot do without has ended: only a restart brings it back. */
@Component("threads")
class ThreadsHealth implements HealthIndicator {

    private final StandingThreads threads;

    ThreadsHealth(StandingThreads threads) {
        this.threads = threads;
    }

    @Override
    public Health health() {
        Map<String, Throwable> ended = threads.ended();
        Health.Builder health = ended.isEmpty() ? Health.up() : Health.down();
        ended.forEach((name, why) -> health.withDetail(name, why.toString()));
        return health.build();
    }
}
