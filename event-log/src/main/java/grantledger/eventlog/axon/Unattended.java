package grantledger.eventlog.axon;

import grantledger.eventlog.Guard;
import grantledger.eventlog.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The context of events that are stored outside of any command, as tools and tests do. */
record Unattended(UUID commandId, Instant occurredAt) implements AppendContext {

    @Override
    public String actor() {
        return "system";
    }

    @Override
    public String command() {
        return "append";
    }

    @Override
    public List<Guard> guards() {
        return List.of();
    }

    @Override
    public IdempotencyKey idempotencyKey() {
        return null;
    }
}
