package grantledger.command.running;

import grantledger.eventlog.following.Deadlines.SetAside;
import grantledger.eventlog.following.Follower;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says how far what follows by itself is behind, and which days are set aside because what follows from them fails. */
@Component("reacting")
class ReactionsHealth implements HealthIndicator {

    private final Follower reactions;
    private final LogProgress progress;

    ReactionsHealth(Following reactions, LogProgress progress) {
        this.reactions = reactions.follower();
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health = state().withDetail("turn", reactions.isMine() ? "this instance" : "another instance")
                .withDetail("done", progress.reactions().position())
                .withDetail("lag", progress.reactions().behind());
        if (!progress.setAside().isEmpty()) {
            health.withDetail(
                    "setAside",
                    progress.setAside().stream().map(ReactionsHealth::told).toList());
        }
        return health.build();
    }

    private Health.Builder state() {
        if (reactions.trouble() != null) {
            return Degraded.because(reactions.trouble());
        }
        if (progress.reactions().standsStill()) {
            return Degraded.because("What follows by itself is behind and does not get on");
        }
        return progress.setAside().isEmpty() ? Health.up() : Degraded.because("Days are set aside");
    }

    private static String told(SetAside day) {
        return day.deadline().kind() + " of " + day.deadline().stream() + ", "
                + day.deadline().dueOn() + ": " + day.failures() + " failures, the last: " + day.lastFailure();
    }
}
