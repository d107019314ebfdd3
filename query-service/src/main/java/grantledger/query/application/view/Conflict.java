package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import java.time.Instant;

/**
 * The person is barred from all handling, unless the bar was lifted.
 *
 * @param liftedBecause null while the person is barred; so are {@code liftedBy} and {@code liftedAt}
 */
public record Conflict(
        String personId,
        String reason,
        String declaredBy,
        Instant declaredAt,
        String liftedBecause,
        String liftedBy,
        Instant liftedAt) {

    static Conflict declared(String personId, String reason, String by, Instant at) {
        return new Conflict(personId, reason, by, at, null, null, null);
    }

    Conflict lifted(ConflictOfInterestLifted e, Instant at) {
        return new Conflict(personId, reason, declaredBy, declaredAt, e.reason(), e.liftedBy(), at);
    }

    boolean bars() {
        return liftedAt == null;
    }

    boolean bars(String person) {
        return bars() && personId.equals(person);
    }
}
