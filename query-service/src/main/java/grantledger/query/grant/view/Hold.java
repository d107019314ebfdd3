package grantledger.query.grant.view;

import java.time.Instant;

/** Nothing is released meanwhile. {@code heldBy} is null for those who see no people. */
public record Hold(String reasons, String heldBy, Instant heldAt) {

    Hold withoutPeople() {
        return new Hold(reasons, null, heldAt);
    }
}
