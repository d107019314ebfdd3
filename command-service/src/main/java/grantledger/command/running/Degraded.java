package grantledger.command.running;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Something gets late, and nothing is lost: the service itself stays up. */
final class Degraded {

    private static final Status DEGRADED = new Status("DEGRADED", "Something gets late");

    private Degraded() {}

    static Health.Builder because(String trouble) {
        return Health.status(DEGRADED).withDetail("trouble", trouble);
    }
}
