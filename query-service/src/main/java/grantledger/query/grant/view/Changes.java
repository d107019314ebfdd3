package grantledger.query.grant.view;

import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.format.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The changes that the recipient has asked for, in that order. */
final class Changes {

    private Changes() {}

    static List<Change> requested(List<Change> before, ChangeRequested e, Instant at) {
        return Stream.concat(before.stream(), Stream.of(Change.requested(e, at)))
                .toList();
    }

    static List<Change> decided(List<Change> before, UUID changeId, Change.State outcome, String reasons, Envelope at) {
        return before.stream()
                .map(change -> change.changeId().equals(changeId)
                        ? change.decided(outcome, reasons, at.actor(), at.occurredAt())
                        : change)
                .toList();
    }

    static Change one(List<Change> changes, UUID changeId) {
        return changes.stream()
                .filter(change -> change.changeId().equals(changeId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Change " + changeId + " was never requested"));
    }
}
