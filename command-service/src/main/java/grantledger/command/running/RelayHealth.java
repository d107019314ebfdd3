package grantledger.command.running;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Follower;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says how far publishing is behind. Without Kafka the service goes on: views get stale, nothing is lost. */
@Component("publishing")
class RelayHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Views are getting stale");

    private final Follower relay;
    private final EventReader log;

    RelayHealth(Following relay, EventReader log, MeterRegistry meters) {
        this.relay = relay.follower();
        this.log = log;
        Gauge.builder("grantledger.relay.published.position", relay.follower(), Follower::position)
                .description("Last log position this instance has published; 0 while another one has the turn")
                .register(meters);
    }

    @Override
    public Health health() {
        if (!relay.isMine()) {
            return relay.trouble() == null
                    ? Health.up().withDetail("turn", "another instance").build()
                    : Health.status(DEGRADED)
                            .withDetail("trouble", relay.trouble())
                            .build();
        }
        long last = log.lastPosition();
        Health.Builder health =
                relay.trouble() == null ? Health.up() : Health.status(DEGRADED).withDetail("trouble", relay.trouble());
        return health.withDetail("turn", "this instance")
                .withDetail("published", relay.position())
                .withDetail("lag", Math.max(0, last - relay.position()))
                .build();
    }
}
