package grantledger.command.running;

import grantledger.command.publishing.SealingSettings;
import grantledger.eventlog.OtherHistory;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.sealing.Sealing;
import grantledger.eventlog.sealing.SealingStopped;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says how far sealing is behind, on every instance, whichever of them does it. What is not sealed yet cannot be proved yet,
 * and nothing is lost; what is not what was sealed is another matter.
 */
@Component("sealing")
class SealingHealth implements HealthIndicator {

    private final Follower sealer;
    private final Sealing sealing;
    private final boolean isSealedHere;
    private final LogProgress progress;

    SealingHealth(Following sealer, Sealing sealing, SealingSettings settings, LogProgress progress) {
        this.sealer = sealer.follower();
        this.sealing = sealing;
        this.isSealedHere = settings.isSealedHere();
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health = state().withDetail("turn", turn())
                .withDetail("sealed", progress.sealing().position())
                .withDetail("lag", progress.sealing().behind());
        if (!sealing.askedWitnesses().isEmpty()) {
            health.withDetail("witnesses", sealing.askedWitnesses());
        }
        return health.build();
    }

    private String turn() {
        return sealer.isMine()
                ? "this instance"
                : isSealedHere ? "another instance" : "not this instance: it has no keys";
    }

    private Health.Builder state() {
        if (sealer.failure() instanceof SealingStopped || sealer.failure() instanceof OtherHistory) {
            return Health.down().withDetail("trouble", sealer.trouble());
        }
        if (sealer.trouble() != null) {
            return Degraded.because(sealer.trouble());
        }
        if (sealing.trouble() != null) {
            return Degraded.because("Checkpoints are signed and not published: " + sealing.trouble());
        }
        if (progress.sealing().standsStill()) {
            return Degraded.because(
                    isSealedHere
                            ? "Sealing is behind and does not get on"
                            : "Nothing is sealed: does any instance have signing keys?");
        }
        return Health.up();
    }
}
