package grantledger.query.grant.view;

import java.time.Instant;

/** How a grant ended. {@code reason} is null for one that was closed. */
public record Ending(Kind kind, String reason, Instant at) {

    public enum Kind {
        REFUSED,
        REVOKED,
        CLOSED
    }
}
