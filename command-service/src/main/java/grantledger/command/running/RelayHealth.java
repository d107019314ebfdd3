package grantledger.command.running;

import grantledger.eventlog.following.Follower;
import grantledger.eventlog.relaying.PublishingStopped;
import grantledger.eventlog.relaying.TopicWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says how far publishing is behind, on every instance, whichever of them does it. Without Kafka the service goes on:
 * views get stale, nothing is lost. A topic that is no copy of the log is another matter.
 */
@Component("publishing")
class RelayHealth implements HealthIndicator {

    private final Follower relay;
    private final TopicWatch watch;
    private final LogProgress progress;

    RelayHealth(Following relay, TopicWatch watch, LogProgress progress) {
        this.relay = relay.follower();
        this.watch = watch;
        this.progress = progress;
    }

    @Override
    public Health health() {
        return state().withDetail("turn", relay.isMine() ? "this instance" : "another instance")
                .withDetail("published", progress.relay().position())
                .withDetail("lag", progress.relay().behind())
                .build();
    }

    private Health.Builder state() {
        if (relay.failure() instanceof PublishingStopped stopped) {
            return Health.down().withDetail("trouble", stopped.getMessage());
        }
        return switch (watch.found()) {
            case TopicWatch.Found.NoCopy noCopy ->
                Health.down().withDetail("trouble", noCopy.why().getMessage());
            case TopicWatch.Found.NotSeen notSeen -> Degraded.because(notSeen.why());
            case TopicWatch.Found.Copy copy when relay.trouble() != null -> Degraded.because(relay.trouble());
            case TopicWatch.Found.Copy copy
            when !copy.weaknesses().isEmpty() -> Degraded.because("The topic: " + String.join("; ", copy.weaknesses()));
            case TopicWatch.Found.Copy copy
            when progress.relay().standsStill() -> Degraded.because("Publishing is behind and does not get on");
            case TopicWatch.Found.Copy copy -> Health.up();
        };
    }
}
