package grantledger.command.running;

import grantledger.command.keys.Erasing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether the keys of contact persons can be reached, and who is erased is. While they cannot, applications are not
 * taken; all else goes on.
 */
@Component("keys")
class KeysHealth implements HealthIndicator {

    private final Erasing erasing;

    KeysHealth(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public Health health() {
        String trouble = erasing.trouble();
        return trouble == null ? Health.up().build() : Degraded.because(trouble).build();
    }
}
