package grantledger.query.identity;

import grantledger.access.roles.Role;
import java.util.Set;

/**
 * A path that is answered, as its mapping says it.
 *
 * @param roles whom it is answered; empty where everybody is, without a token
 */
record Read(String path, Set<Role> roles) {

    boolean isOpen() {
        return roles.isEmpty();
    }

    /** The history, and who looked at whom. */
    boolean isOfAudit() {
        return path.startsWith("/api/audit/") || path.startsWith("/log/tile/entries/");
    }
}
