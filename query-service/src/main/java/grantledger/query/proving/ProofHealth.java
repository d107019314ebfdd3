package grantledger.query.proving;

import grantledger.projections.proving.ProofReader;
import grantledger.projections.proving.ProofReader.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health component {@code proof}: DOWN when what the log has sealed is not what was received, with the first position that
 * differs, and when a checkpoint cannot be believed; UNKNOWN while there is nothing to compare with.
 */
@Component("proof")
class ProofHealth extends AbstractHealthIndicator {

    private final ProofReader reader;

    ProofHealth(ProofReader reader) {
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        ProofReader.Status status = reader.status();
        String reason = reader.trouble() != null ? reader.trouble() : status.reason();
        if (reader.trouble() != null || status.isAlarm()) {
            health.down();
        } else if (status.state() == State.NO_KEYS || status.state() == State.WAITING) {
            health.unknown();
        } else {
            health.up();
        }
        health.withDetail("state", status.state()).withDetail("provenPosition", status.provenPosition());
        if (reason != null) {
            health.withDetail("reason", reason);
        }
        status.difference()
                .ifPresent(found -> health.withDetail("firstDifferingPosition", found.position())
                        .withDetail("foundAt", found.foundAt()));
        status.latest()
                .ifPresent(latest -> health.withDetail("origin", latest.origin().name())
                        .withDetail("size", latest.size())
                        .withDetail("checkpointReceivedAt", latest.receivedAt()));
    }
}
