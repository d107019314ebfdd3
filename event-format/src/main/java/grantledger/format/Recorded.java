package grantledger.format;

import java.time.Instant;
import java.util.UUID;

/** An event as the log remembers it: what happened, in its current revision, and its place and circumstances. */
public record Recorded<E>(Envelope envelope, E event) {

    public long position() {
        return envelope.position();
    }

    public UUID stream() {
        return envelope.stream();
    }

    public long version() {
        return envelope.version();
    }

    public Instant occurredAt() {
        return envelope.occurredAt();
    }

    public Instant recordedAt() {
        return envelope.recordedAt();
    }

    public String actor() {
        return envelope.actor();
    }
}
